import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "./run.mjs";

/**
 * Logs in without any stored secret: the forge vouches for this job (OIDC), and Pulumi Cloud or AWS gives it a token of an hour. Does nothing
 * when neither `PULUMI_OIDC_ORGANIZATION` nor `AWS_ROLE_ARN` is set; then the backend is opened with what the environment has.
 */
export async function logIn(env = process.env) {
  const { PULUMI_OIDC_ORGANIZATION: organization, PULUMI_OIDC_TEAM: team, PULUMI_OIDC_USER: user } = env;
  if (organization) {
    const token = tokenFile(await vouched(`urn:pulumi:org:${organization}`, "PULUMI_ID_TOKEN", env));
    const as = user ? ["--oidc-user", user] : team ? ["--oidc-team", team] : [];
    const where = env.PULUMI_BACKEND_URL ? [env.PULUMI_BACKEND_URL] : [];
    const args = ["--oidc-token", `file://${token}`, "--oidc-org", organization, ...as, "--oidc-expiration", "1h"];
    await mustRun("pulumi", ["login", ...where, ...args, "--non-interactive"]);
  }
  if (env.AWS_ROLE_ARN && !env.AWS_WEB_IDENTITY_TOKEN_FILE) {
    env.AWS_WEB_IDENTITY_TOKEN_FILE = tokenFile(await vouched("sts.amazonaws.com", "AWS_ID_TOKEN", env));
  }
}

/** The forge's word on what this job is. GitLab puts it into a variable, GitHub answers a call. */
async function vouched(audience, variable, env) {
  if (env[variable]) return env[variable];
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!url) throw new Error('There is no OIDC token. On GitHub the job needs "permissions: id-token: write".');
  const answer = await fetch(`${url}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${bearer}` },
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) throw new Error(`The request for an OIDC token was answered with ${answer.status}.`);
  return (await answer.json()).value;
}

/** A file that this user alone can read, for as long as the script runs: in arguments, everybody on the machine could see the token. */
function tokenFile(token) {
  const folder = mkdtempSync(join(tmpdir(), "comm100-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "token");
  writeFileSync(file, token, { mode: 0o600 });
  return file;
}

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ciFolder, newJobFolder, type Outcome, removeJobFolder, runStep } from "./job.js";

/** What a call of the CLI would find in its environment after a log-in. */
const program = `
import { readFileSync, statSync } from "node:fs";
import { logIn } from ${JSON.stringify(join(ciFolder, "scripts/log-in.mjs"))};
await logIn();
const file = process.env.AWS_WEB_IDENTITY_TOKEN_FILE;
if (file) console.log("token", readFileSync(file, "utf8"), (statSync(file).mode & 0o777).toString(8), file);
`;

describe("the log-in", () => {
  let server: Server;
  let folder: string;
  /** Calls to GitHub's token service and to Pulumi Cloud: path and body. */
  let calls: { readonly path: string; readonly authorization: string; readonly body: string }[];
  let url: string;
  beforeEach(async () => {
    folder = newJobFolder();
    calls = [];
    server = createServer((request, response) => {
      void textOf(request).then((body) => {
        const { pathname, searchParams } = new URL(request.url ?? "/", url);
        calls.push({ path: request.url ?? "", authorization: request.headers.authorization ?? "", body });
        const answers: Record<string, unknown> = {
          "/token": { value: `vouched-${searchParams.get("audience") ?? ""}` },
          "/api/oauth/token": { access_token: "pul-short-lived", token_type: "token", expires_in: 3600, scope: "" },
          "/api/user": {
            githubLogin: "acme",
            name: "Acme",
            email: "",
            organizations: [{ githubLogin: "acme", name: "Acme" }],
          },
          "/api/capabilities": { capabilities: [] },
        };
        response.writeHead(pathname in answers ? 200 : 404, { "content-type": "application/json" });
        response.end(JSON.stringify(answers[pathname] ?? {}));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
    removeJobFolder(folder);
  });

  const logIn = (env: Record<string, string>): Promise<Outcome> => {
    const file = join(folder, "log-in.mjs");
    writeFileSync(file, program);
    return runStep(process.execPath, [file], folder, env);
  };
  const onGitHub = () => ({
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?version=1`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer-1",
  });

  it("asks nobody for anything when neither is set", async () => {
    expect(await logIn(onGitHub())).toEqual({ code: 0, text: "" });
    expect(calls).toEqual([]);
  });

  it("gives AWS the job's token in a file that its user alone can read, for as long as the script runs", async () => {
    const { text } = await logIn({ ...onGitHub(), AWS_ROLE_ARN: "arn:aws:iam::1:role/state" });
    expect(text).toMatch(/^token vouched-sts.amazonaws.com 600 \//);
    expect(calls.map(({ authorization }) => authorization)).toEqual(["Bearer bearer-1"]);
    const { text: after } = await runStep("ls", [text.trim().split(" ")[3] ?? ""], folder, {});
    expect(after).toContain("No such file");
  });

  it("takes GitLab's token from its variable", async () => {
    const { text } = await logIn({ AWS_ROLE_ARN: "arn:aws:iam::1:role/state", AWS_ID_TOKEN: "vouched-by-gitlab" });
    expect(text).toMatch(/^token vouched-by-gitlab 600/);
    expect(calls).toEqual([]);
  });

  it("says which permission is missing", async () => {
    const { code, text } = await logIn({ PULUMI_OIDC_ORGANIZATION: "acme" });
    expect([code, text]).toEqual([1, expect.stringContaining("id-token: write")]);
  });
});

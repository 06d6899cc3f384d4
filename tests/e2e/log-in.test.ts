import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { newJobFolder, removeJobFolder } from "../ci/job.js";
import { logIn } from "../ci/log-in.js";
import { TokenService, vouchedFor } from "../ci/token-service.js";

describe("the log-in without a stored secret", () => {
  let service: TokenService;
  let folder: string;
  beforeEach(async () => {
    folder = newJobFolder();
    service = await TokenService.start();
  });
  afterEach(async () => {
    await service.close();
    removeJobFolder(folder);
  });

  it("has the CLI exchange the job's token for one of a few hours, which no command line shows", async () => {
    const { code, text } = await logIn(folder, {
      ...service.env,
      PULUMI_HOME: folder,
      PULUMI_BACKEND_URL: service.url,
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_OIDC_ORGANIZATION: "acme",
      PULUMI_OIDC_TEAM: "reviewers",
    });
    expect([code, text]).toEqual([0, expect.stringContaining("pulumi login")]);
    const token = vouchedFor("urn:pulumi:org:acme");
    expect(text).not.toContain(token);
    const exchange = service.calls.find(({ path }) => path === "/api/oauth/token");
    expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toMatchObject({
      audience: "urn:pulumi:org:acme",
      scope: "team:reviewers",
      subject_token: token,
      expiration: String(3 * 3600),
    });
    expect(readFileSync(join(folder, "credentials.json"), "utf8")).toContain("pul-short-lived");
  });
});

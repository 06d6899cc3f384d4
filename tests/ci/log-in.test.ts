import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { newJobFolder, removeJobFolder } from "./job.js";
import { logIn } from "./log-in.js";
import { TokenService, vouchedFor } from "./token-service.js";

describe("the log-in", () => {
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

  const role = { AWS_ROLE_ARN: "arn:aws:iam::1:role/state" };

  it("asks nobody for anything when neither is set", async () => {
    expect(await logIn(folder, service.env)).toMatchObject({ code: 0, text: "" });
    expect(service.calls).toEqual([]);
  });

  it("gives AWS the job's token in a file that its user alone can read, for as long as the script runs", async () => {
    const { output } = await logIn(folder, { ...service.env, ...role });
    const [, token, mode, file = ""] = output.trim().split(" ");
    expect([token, mode]).toEqual([vouchedFor("sts.amazonaws.com"), "600"]);
    expect(service.calls.map(({ authorization }) => authorization)).toEqual(["Bearer bearer-1"]);
    expect([file === "", existsSync(file)]).toEqual([false, false]);
  });

  it("takes GitLab's token from its variable", async () => {
    const { output } = await logIn(folder, { ...role, AWS_ID_TOKEN: "vouched-by-gitlab" });
    expect(output).toMatch(/^token vouched-by-gitlab 600/);
    expect(service.calls).toEqual([]);
  });

  it("says which permission is missing", async () => {
    const { code, text } = await logIn(folder, { PULUMI_OIDC_ORGANIZATION: "acme" });
    expect([code, text]).toEqual([1, expect.stringContaining("id-token: write")]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { environmentFor } from "../../provider/check/environment.js";
import { checkIn, findingsIn, projectOf, withProjects } from "./checked.js";

withProjects();

/** What may be set where a check runs, and opens something. */
const secrets = {
  COMM100_API_KEY: "s-1",
  COMM100_PASSWORD: "s-2",
  PULUMI_ACCESS_TOKEN: "s-3",
  PULUMI_CONFIG_PASSPHRASE: "s-4",
  AWS_SECRET_ACCESS_KEY: "s-5",
  GITHUB_TOKEN: "s-6",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "s-7",
  NODE_AUTH_TOKEN: "s-8",
  SSH_AUTH_SOCK: "s-9",
  HTTPS_PROXY: "http://user:s-10@proxy.example",
  npm_config__authToken: "s-11",
  NAME_OF_WHAT_NOBODY_KNOWS_YET: "s-12",
};
const shop = { ...secrets, SHOP_NAME: "Shop" };

describe("the environment of a program that is checked", () => {
  it("has what programs need to run, and nothing that opens anything, in other processes neither", async () => {
    const program = `import { execSync } from "node:child_process"; console.log(JSON.stringify(process.env), String(execSync("env")));`;
    const env = { ...shop, LC_ALL: "C.UTF-8", NODE_OPTIONS: "--no-deprecation", TS_NODE_PRETTY: "false" };
    const { code, errors } = await checkIn(projectOf(program), { env });
    expect([code, errors]).toEqual([0, expect.not.stringMatching(/s-\d/)]);
    expect(JSON.parse(errors.slice(0, errors.indexOf("} ") + 1))).toMatchObject({
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      LC_ALL: "C.UTF-8",
      TS_NODE_PRETTY: "false",
      NODE_OPTIONS: expect.stringContaining("--no-deprecation"),
    });
  });

  it("has what is named besides, as it is set or as it is given", async () => {
    const program = `new comm100.ticketing.Tag("tag", { name: process.env.SHOP_NAME + process.env.KIND + process.env.GITHUB_TOKEN });
if (process.env.SHOP_NAME + process.env.KIND !== "Shopa=b") throw new Error(process.env.SHOP_NAME);`;
    expect(await findingsIn(program, { env: shop, args: ["--env", "SHOP_NAME", "--env", "KIND=a=b"] })).toEqual([]);
  });

  it("is told of where a program goes wrong that reads what it does not get, by name", async () => {
    const program = `new comm100.ticketing.Tag("tag", { name: process.env.SHOP_NAME });`;
    const found = await findingsIn(program, { env: shop });
    expect(found).toEqual([
      "- warning program: The program reads SHOP_NAME, which check does not give it. If it needs that, and it is no secret: --env SHOP_NAME",
      '2 error schema: ticketing.Tag "tag": name is missing; text is needed',
    ]);
    expect(await findingsIn(program)).toHaveLength(1);
  });

  it("cannot be asked for what is not set", () => {
    expect(() => environmentFor(["SHOP_NAME"], {})).toThrow(
      "--env SHOP_NAME: the environment has no SHOP_NAME. To give the program a value, write SHOP_NAME=value.",
    );
    expect(environmentFor(["SHOP_NAME="], {}).given).toEqual({ SHOP_NAME: "" });
  });
});

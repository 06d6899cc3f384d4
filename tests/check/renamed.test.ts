import { describe, expect, it } from "@jest/globals";
import { findingsIn, withProjects } from "./checked.js";

withProjects();

/** What a stack of the project has: a department, and a campaign with a form below it, whose parent is known by its id alone. */
const state = JSON.stringify({
  deployment: {
    resources: [
      resource("global:Department", "sales", { name: "Sales" }),
      resource("livechat:Campaign", "shop", { name: "Shop" }),
      resource(
        "livechat:AutoInvitation",
        "hello",
        { campaignId: "c1", name: "Hello" },
        { campaignId: "livechat:Campaign::shop" },
      ),
    ],
  },
});

function resource(type: string, name: string, inputs: object, parents: Readonly<Record<string, string>> = {}) {
  const urn = (tail: string) => `urn:pulumi:dev::test::pulumi-nodejs:dynamic/comm100/${tail}`;
  const propertyDependencies = Object.fromEntries(Object.entries(parents).map(([key, tail]) => [key, [urn(tail)]]));
  const token = `pulumi-nodejs:dynamic/comm100/${type}`;
  return { urn: urn(`${type}::${name}`), type: token, id: `${name}-id`, inputs, outputs: inputs, propertyDependencies };
}

const check = (program: string) =>
  findingsIn(program, { files: { "state.json": state }, args: ["--no-policy", "--state", "state.json"] });

describe("check with a state", () => {
  it("says what was renamed in the program, with the alias to write, also below a parent", async () => {
    const found = await check(`
new comm100.global.Department("retail", { name: "sales " });
const shop = new comm100.livechat.Campaign("shop", { name: "Shop" });
new comm100.livechat.AutoInvitation("welcome", { campaignId: shop.id, name: "Hello" });`);
    expect(found).toEqual([
      expect.stringMatching(
        /^3 error name: global.Department "retail": .* as "sales", .*aliases: \[\{ name: "sales" \}\]/,
      ),
      expect.stringMatching(/^5 error name: livechat.AutoInvitation "welcome": .*aliases: \[\{ name: "hello" \}\]/),
    ]);
  });

  it("is silent of what has an alias, by itself or by what it is a part of, and of what is new or gone", async () => {
    const found = await check(`
class Team extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("shop:index:Team", name, {}, opts);
    new comm100.livechat.Campaign("part", { name: "Shop" }, { parent: this });
  }
}
new comm100.global.Department("retail", { name: "Sales" }, { aliases: [{ name: "sales" }] });
new Team("team", { aliases: [{ name: "old" }] });
new comm100.global.Department("other", { name: "Other" });`);
    expect(found).toEqual([]);
  });
});

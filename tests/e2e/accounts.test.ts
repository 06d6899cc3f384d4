import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { environmentOf } from "./environment.js";
import { text } from "../emulator/text.js";
import { Stack } from "./stack.js";

let emulator: Emulator;
let stack: Stack | undefined;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
});
afterEach(() => stack?.dispose());
afterAll(() => emulator.close());

async function stackOf(program: string, env = environmentOf(emulator)): Promise<Stack> {
  stack = await Stack.create(program, { env });
  return stack;
}

describe("comm100.Provider", () => {
  it("is a second account in the same program, with its own look-ups, and its key is encrypted", async () => {
    const other = await createEmulator({ siteId: 20002, apiKey: "other-api-key-1234" });
    try {
      const { url, credentials } = other;
      other.insert("global/departments", { name: "Over there" });
      const second = await stackOf(`
const staging = new comm100.Provider("staging", {
  endpoint: "${url}", siteId: ${credentials.siteId}, email: "${credentials.email}", apiKey: "${credentials.apiKey}",
});
new comm100.global.Department("here", { name: "Here" });
new comm100.global.Department("there", { name: "There" }, { provider: staging });
class Team extends pulumi.ComponentResource {
  readonly seen: pulumi.Output<string>;
  constructor(name: string, options: pulumi.ComponentResourceOptions) {
    super("x:y:Team", name, {}, options);
    new comm100.ticketing.Tag(name, { name }, { parent: this });
    this.seen = comm100.global.getDepartmentsOutput({}, { parent: this }).apply((all) => "seen: " + all[0]?.name);
  }
}
export const seen = new Team("team", { providers: { comm100: staging } }).seen;
export const found = comm100.global.getDepartment({ name: "Over there" }, { provider: staging }).then((found) => found.id);
`);
      const run = await second.up();
      expect([run.code, run.text]).toEqual([0, expect.any(String)]);
      expect(emulator.rows("global/departments").map((row) => row["name"])).toEqual(["Here"]);
      expect(other.rows("global/departments").map((row) => row["name"])).toEqual(["Over there", "There"]);
      expect(run.text).toContain("seen: Over there");
      expect([emulator, other].map((one) => one.rows("ticketing/tags").length)).toEqual([0, 1]);
      expect(run.text).toContain(other.rows("global/departments")[0]?.["id"]);
      expect(second.state()).not.toContain(credentials.apiKey);
      expect((await second.destroy()).code).toBe(0);
      expect(other.rows("global/departments").map((row) => row["name"])).toEqual(["Over there"]);
    } finally {
      await other.close();
    }
  });
});

describe("what exists already", () => {
  it("is taken over by opts.import, read by get, found by look-ups, and replaced where its parent changes", async () => {
    const { id } = emulator.insert("global/departments", { name: "Support", description: "by hand" });
    const { id: campaignId } = emulator.insert("livechat/campaigns", { name: "Old" });
    const program = (parent: string) => `
const support = new comm100.global.Department("support", { name: "Support", description: "as code" }, { import: "${text(id)}" });
const old = comm100.livechat.Campaign.get("old", "${text(campaignId)}");
const next = new comm100.livechat.Campaign("next", { name: "Next" });
new comm100.livechat.RoutingRule("vip", {
  campaignId: ${parent}.id, name: "VIP", routeTo: "department", routeToId: support.id, conditionMetType: "all",
  routingRuleConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }],
});
export const oldName = old.name;
export const isSupport = comm100.global.getDepartmentOutput({ id: support.id }).name;
`;
    const adopted = await stackOf(program("old"));
    const up = await adopted.up();
    expect([up.code, up.text]).toEqual([0, expect.stringMatching(/oldName +: "Old"/)]);
    expect(emulator.rows("global/departments")).toMatchObject([{ id, description: "as code" }]);
    expect((await adopted.preview("--expect-no-changes")).code).toBe(0);
    expect((await adopted.refresh("--expect-no-changes")).code).toBe(0);
    adopted.write(program("next"));
    const moved = await adopted.up();
    expect([moved.code, moved.text]).toEqual([0, expect.stringMatching(/1 replaced/)]);
    const nextId = emulator.rows("livechat/campaigns").find((row) => row["name"] === "Next")?.["id"];
    expect(emulator.rows(`livechat/campaigns/${text(nextId)}/routing/customRules`)).toHaveLength(1);
    expect(emulator.rows(`livechat/campaigns/${text(campaignId)}/routing/customRules`)).toHaveLength(0);
    expect((await adopted.destroy()).code).toBe(0);
    expect(emulator.rows("livechat/campaigns").map((row) => row["name"])).toEqual(["Old"]);
  });

  it("that is not there is told by get", async () => {
    const nothing = await stackOf(`comm100.livechat.Campaign.get("x", "00000000-0000-4000-8000-000000000001");`);
    const run = await nothing.up();
    expect([run.code, run.text]).toEqual([1, expect.stringMatching(/There is no campaign with the id/)]);
  });

  it("by a near name is named when a look-up finds nothing", async () => {
    emulator.insert("global/departments", { name: "Support" });
    const program = `interface Wanted {
  readonly name: string;
}
const wanted: Wanted = { name: "Suport" };
export const x = comm100.global.getDepartment(wanted);`;
    // Compiled while it is loaded, which takes the interface out: the lines have to be those of the source nevertheless.
    const nothing = (stack = await Stack.create(program, { env: environmentOf(emulator), language: "esm" }));
    const run = await nothing.preview();
    expect([run.code, run.text]).toEqual([
      1,
      expect.stringMatching(/index\.ts:8:\d+: No department with name "Suport"\. Near: "Support"/),
    ]);
    nothing.write(`const wrong = new comm100.ticketing.Tag("wrong", { name: 3 as never });
for (const name of ["a", "b"]) new comm100.ticketing.Tag(name, { name }, { dependsOn: wrong });`);
    const refused = await nothing.preview();
    expect([refused.code, refused.text]).toEqual([1, expect.stringMatching(/name is a number; text is needed/)]);
    expect(refused.text).toMatch(
      /2 other resources of the program were not looked at: `npx pulumi-comm100 check` lists/,
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Agent, AgentAwayStatus, Department } from "../../../provider/resources/global/index.js";
import { Campaign } from "../../../provider/resources/livechat/index.js";
import { guardsFrom } from "../../../provider/runtime/guards.js";
import { text } from "../../emulator/text.js";
import { accountOn, Life } from "../../life.js";

let emulator: Emulator;
let said: string[] = [];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  said = [];
});
afterAll(() => emulator.close());

const account = (existing?: string) =>
  accountOn(
    emulator,
    (message) => said.push(message),
    guardsFrom(() => undefined, { COMM100_EXISTING: existing }),
  );
const named = (name: string) => emulator.rows("global/departments").filter((row) => row["name"] === name);
const writes = () => emulator.calls.filter(({ method, path }) => method !== "GET" && !path.startsWith("oauth"));

describe("a create that finds an object with its key", () => {
  it("stops before it writes anything, and says what is there and what can be done", async () => {
    const { id } = emulator.insert("global/departments", { name: "Support", description: "by hand" });
    const life = new Life(Department, account());
    await expect(life.up({ name: "Support" })).rejects.toThrow(
      new RegExp(`name "Support" already: ${text(id)}[^]*import: "${text(id)}"[^]*aliases[^]*COMM100_EXISTING=another`),
    );
    expect(writes()).toEqual([]);
    expect(said).toEqual([]);
  });

  it("stops also where every setting is equal, whatever the forms of the name", async () => {
    emulator.insert("global/departments", { name: "Support" });
    await expect(new Life(Department, account()).up({ name: "Support" })).rejects.toThrow(/already/);
  });

  it("says when it was made, where the API tells", async () => {
    const person = { email: "ada@shop.example", firstName: "Ada", lastName: "B" };
    emulator.insert("global/agents", person);
    const life = new Life(Agent, account());
    await expect(life.up({ ...person, password: "Passw0rd!" })).rejects.toThrow(/already: [\w-]+ \(made \d{4}-/);
  });

  it("of another stack stops with that stack's name, and neither of the two is hurt", async () => {
    const first = new Life(Department, account(), { stack: "prod", name: "sales" });
    await first.up({ name: "Sales" });
    const second = new Life(Department, account(), { stack: "pr17", name: "sales" });
    await expect(second.up({ name: "Sales" })).rejects.toThrow(/the resource "sales" of the stack p\/prod/);
    expect(named("Sales").map((row) => row["id"])).toEqual([first.id]);
  });

  it("of a resource that the program no longer has names the alias to write", async () => {
    const before = new Life(Department, account(), { name: "sales" });
    await before.up({ name: "Sales" });
    await expect(new Life(Department, account(), { name: "retail" }).up({ name: "Sales" })).rejects.toThrow(
      /aliases: \[\{ name: "sales" \}\]/,
    );
  });

  it("of another resource of the program goes on, where the API allows two", async () => {
    const one = new Life(Department, account());
    await one.up({ name: "Sales" });
    const run = account();
    one.restart(run);
    expect(await one.preview({ name: "Sales" })).toBe("same");
    await new Life(Department, run).up({ name: "Sales" });
    expect(named("Sales")).toHaveLength(2);
  });

  it("that the run itself renamed or deleted since goes on", async () => {
    const [one, other] = [new Life(Department, account()), new Life(Department, account())];
    await one.up({ name: "Sales" });
    await other.up({ name: "Support" });
    const run = account();
    one.restart(run);
    other.restart(run);
    await run.listOnce(
      { collection: "", list: { path: "global/departments", query: {} }, item: String },
      await model(),
    );
    await one.up({ name: "Retail" });
    await other.destroy();
    await new Life(Department, run).up({ name: "Sales" });
    await new Life(Department, run).up({ name: "Support" });
    expect([named("Sales"), named("Support"), named("Retail")].map((rows) => rows.length)).toEqual([1, 1, 1]);
  });

  it("that comes with the product is never adopted: it says which look-up finds it", async () => {
    const lunch = emulator.rows("global/agentAwayStatuses").find((row) => row["isSystem"] === true);
    const args = { name: text(lunch?.["name"]) };
    for (const existing of [undefined, "adopt"])
      await expect(new Life(AgentAwayStatus, account(existing)).up(args)).rejects.toThrow(
        new RegExp(`global\\.getAgentAwayStatus[^]*import: "${text(lunch?.["id"])}"`),
      );
    expect(writes()).toEqual([]);
  });
});

describe("comm100:existing", () => {
  it("adopt takes over what is equal in all that the program sets, and says so", async () => {
    const { id } = emulator.insert("global/departments", { name: "Support", description: "Help" });
    const life = new Life(Department, account("adopt"));
    await life.up({ name: "Support" });
    expect(life.id).toBe(id);
    expect(said.join()).toMatch(/taken over, since comm100:existing is adopt/);
    expect(writes()).toEqual([]);
  });

  it("adopt stops at what differs, at two, and at what another resource stands for, and says why", async () => {
    emulator.insert("global/departments", { name: "Support", description: "Help" });
    const differs = new Life(Department, account("adopt")).up({ name: "Support", description: "Other" });
    await expect(differs).rejects.toThrow(/comm100:existing is adopt, but it differs in description/);
    emulator.insert("global/departments", { name: "Support", description: "Help" });
    await expect(new Life(Department, account("adopt")).up({ name: "Support" })).rejects.toThrow(/already/);
    await new Life(Department, account(), { stack: "prod" }).up({ name: "Sales" });
    const held = new Life(Department, account("adopt"), { stack: "other" }).up({ name: "Sales" });
    await expect(held).rejects.toThrow(/another resource stands for it/);
  });

  it("another makes one all the same; where the API refuses, its refusal says so", async () => {
    emulator.insert("global/departments", { name: "Support" });
    await new Life(Department, account("another")).up({ name: "Support" });
    expect(named("Support")).toHaveLength(2);
    emulator.insert("livechat/campaigns", { name: "Shop" });
    await expect(new Life(Campaign, account("another")).up({ name: "Shop", language: "english" })).rejects.toThrow(
      /EntityDuplicated|already/,
    );
  });

  it("takes nothing else; the environment wins", () => {
    expect(() => guardsFrom(() => undefined, { COMM100_EXISTING: "maybe" })).toThrow(/stop, adopt or another/);
    expect(
      guardsFrom(() => "stop", { COMM100_EXISTING: "adopt", COMM100_ON_CONFLICT: "stop", COMM100_MAX_DELETES: "1" }),
    ).toMatchObject({ existing: "adopt" });
  });
});

async function model() {
  const { modelOf } = await import("../../../provider/runtime/model.js");
  return modelOf(Department.definition);
}

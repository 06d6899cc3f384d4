import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Department } from "../../../provider/resources/global/index.js";
import type { Account } from "../../../provider/runtime/account.js";
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

const account = () => accountOn(emulator, (message) => said.push(message));
const isThere = (id: string) => emulator.rows("global/departments").some((row) => row["id"] === id);

/** A department of one resource, and the same one imported by another: the second run is another process. */
async function shared(second: { stack?: string; name?: string }): Promise<[Life, Life]> {
  const first = new Life(Department, account(), { stack: "prod", name: "sales" });
  await first.up({ name: "Sales" });
  const other = new Life(Department, account(), second);
  await other.up({ name: "Sales", __import: first.id });
  return [first, other];
}

/** What a process that goes on after this one finds written down. */
function ends(run: Account): Account {
  run.ownership.flush();
  return account();
}

describe("a delete of what another resource holds", () => {
  it.each([
    ["of another stack", { stack: "pr17", name: "sales" }],
    ["of the same stack", { stack: "prod", name: "retail" }],
  ])("leaves it: one %s, in another process", async (_, second) => {
    const [first, other] = await shared(second);
    first.restart(account());
    await first.destroy();
    expect(isThere(first.id)).toBe(true);
    expect(said.join()).toMatch(
      new RegExp(
        `${first.id} is not deleted: the resource "${second.name}" of the stack p/${second.stack} stands for it`,
      ),
    );
    other.restart(account());
    await other.destroy();
    expect(isThere(first.id)).toBe(false);
  });

  it("leaves it where the state does not tell whose it is and more than one is known", async () => {
    const [first] = await shared({ stack: "pr17" });
    first.state = withoutSelf(first.state);
    first.restart(account());
    await first.destroy();
    expect(isThere(first.id)).toBe(true);
    expect(said.join()).toMatch(/more than one resource stands for it/);
  });

  it("deletes what a state of an earlier release holds alone", async () => {
    const life = new Life(Department, account());
    await life.up({ name: "Sales" });
    life.state = withoutSelf(life.state);
    const run = account();
    life.restart(run);
    expect(await life.preview({ name: "Sales" })).toBe("same");
    life.restart(ends(run));
    await life.destroy();
    expect(isThere(life.id)).toBe(false);
  });

  it("does not delete what a create of the same run took over", async () => {
    const first = new Life(Department, account());
    await first.up({ name: "Sales" });
    first.state = withoutSelf(first.state);
    const run = account();
    await new Life(Department, run).up({ name: "Sales", __import: first.id });
    first.restart(run);
    await first.destroy();
    expect(isThere(first.id)).toBe(true);
  });
});

describe("a resource that the program renames with an alias", () => {
  it("is one with what it was: no change, and a destroy deletes the object, though the state has the old name", async () => {
    const life = new Life(Department, account(), { name: "sales" });
    await life.up({ name: "Sales" });
    const { state } = life;
    const run = account();
    life.restart(run);
    life.rename({ name: "retail" });
    expect(await life.preview({ name: "Sales" })).toBe("same");
    expect(life.state).toBe(state);
    life.restart(ends(run));
    await life.destroy();
    expect(isThere(life.id)).toBe(false);
    expect(said).toEqual([]);
  });

  it("is two where the state was copied to another stack", async () => {
    const life = new Life(Department, account(), { stack: "prod", name: "sales" });
    await life.up({ name: "Sales" });
    const copy = new Life(Department, account(), { stack: "copy", name: "sales" });
    Object.assign(copy, { id: life.id, state: life.state });
    for (const one of [copy, life, copy, life]) {
      const run = account();
      one.restart(run);
      expect(await one.preview({ name: "Sales" })).toBe("same");
      ends(run);
    }
    copy.restart(account());
    await copy.destroy();
    expect(isThere(life.id)).toBe(true);
  });
});

function withoutSelf(state: Life["state"]): Life["state"] {
  return Object.fromEntries(Object.entries(state).filter(([key]) => key !== "__self"));
}

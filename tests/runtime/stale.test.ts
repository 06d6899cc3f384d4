import { describe, expect, it } from "@jest/globals";
import { Design } from "../../provider/resources/kb/index.js";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { KnowledgeBase } from "../../provider/resources/kb/index.js";
import { Shift } from "../../provider/resources/livechat/index.js";
import { ContactField } from "../../provider/resources/contact/index.js";
import type { Account } from "../../provider/runtime/account.js";
import { accountOn, Life } from "../life.js";
import { withMutant } from "../with-mutant.js";

const at = withMutant();
const said: string[] = [];

function account(): Account {
  said.length = 0;
  return accountOn(at.site.emulator, (message) => said.push(message));
}

const ada = { email: "ada@x.example", firstName: "Ada", lastName: "B", password: "Passw0rd!" };

/** Reads of a path show for some calls what is there now, whatever is written meanwhile; the answers to writes leave lists out. */
function lag(path: string, reads: number): { left: number } {
  const old = { ...at.emulator.find(path) };
  const lagging = { left: reads };
  at.site.rules = {
    request: (call) =>
      call.method === "GET" && call.path === path && lagging.left-- > 0 ? { status: 200, body: old } : undefined,
    response: (call, answer) => {
      if (call.method !== "GET" && typeof answer.body === "object")
        answer.body = Object.fromEntries(
          Object.entries(answer.body ?? {}).filter(([, value]) => !Array.isArray(value)),
        );
      return answer;
    },
  };
  return lagging;
}

describe("a site that shows for a while what was there before this run's write", () => {
  const holiday = (name: string) => ({ name: "Day", shiftHolidays: [{ name, holidayDate: "2027-01-01" }] });

  it("is asked again: what was written counts, and nobody is blamed", async () => {
    const shift = new Life(Shift, account());
    await shift.up(holiday("New Year"));
    shift.restart(account());
    // The first read comes before the write.
    lag(shift.path, 3);
    await shift.up(holiday("Epiphany"));
    expect(said).toEqual([]);
    expect(await shift.preview(holiday("Epiphany"))).toBe("same");
    expect(shift.state["shiftHolidays"]).toMatchObject([{ name: "Epiphany" }]);
  });

  it("is believed in the end, where it goes on", async () => {
    const shift = new Life(Shift, account());
    await shift.up(holiday("New Year"));
    shift.restart(account());
    lag(shift.path, Infinity);
    await shift.up(holiday("Epiphany"));
    expect(said).toEqual([expect.stringMatching(/kept values of its own/)]);
    expect(await shift.preview(holiday("Epiphany"))).toBe("update");
  });

  it("makes no write undo what the other side of a relation has just said", async () => {
    const host = account();
    const [agent, department] = [new Life(Agent, host), new Life(Department, host)];
    await agent.up(ada);
    await department.up({ name: "Sales", description: "one" });
    const next = account();
    for (const life of [agent, department]) life.restart(next);
    lag(department.path, 2);
    await agent.up({ ...ada, departmentIds: [department.id] });
    await department.up({ name: "Sales", description: "two" });
    expect(at.emulator.find(department.path)).toMatchObject({ description: "two", agentIds: [agent.id] });
    expect(at.emulator.find(agent.path)).toMatchObject({ departmentIds: [department.id] });
  });

  it("is waited for once, where it never shows the other side", async () => {
    const host = account();
    const agent = new Life(Agent, host);
    await agent.up(ada);
    const departments = [new Life(Department, host), new Life(Department, host)];
    for (const [place, life] of departments.entries()) await life.up({ name: `D${place}`, description: "one" });
    const next = account();
    for (const life of [agent, ...departments]) life.restart(next);
    at.site.rules = {
      response: (call, answer) => {
        if (call.method === "GET" && call.path.startsWith("global/departments/"))
          answer.body = { ...(answer.body as object), agentIds: [] };
        return answer;
      },
    };
    await agent.up({ ...ada, departmentIds: departments.map(({ id }) => id) });
    const reads = (life: Life) => at.emulator.countCalls({ method: "GET", path: life.path });
    const before = departments.map(reads);
    for (const [place, life] of departments.entries()) await life.up({ name: `D${place}`, description: "two" });
    const [first = 0, second = 0] = departments.map((life, place) => reads(life) - (before[place] ?? 0));
    expect([first > 3, second]).toEqual([true, 1]);
  });

  it("waits for what the API makes by itself below a new object", async () => {
    const host = account();
    const base = new Life(KnowledgeBase, host);
    await base.up({ name: "Help" });
    let hidden = 2;
    at.site.rules = {
      response: (call, answer) => {
        if (call.method === "GET" && call.path === "kb/designs" && hidden-- > 0) answer.body = [];
        return answer;
      },
    };
    const design = new Life(Design, host);
    await design.up({ kbId: base.id, pageType: "cssFile", body: "a {}" });
    expect(at.emulator.find(design.path)).toMatchObject({ kbId: base.id, pageType: "cssFile" });
  });

  it("says the place that an action gave, not the one before", async () => {
    at.emulator.insert("contact/fields", { name: "Colour", type: "text", order: 1 });
    const field = new Life(ContactField, account());
    await field.up({ name: "Size", type: "text", order: 2 });
    field.restart(account());
    lag(field.path, 3);
    await field.up({ name: "Size", type: "text", order: 1 });
    expect(said).toEqual([]);
    expect(await field.preview({ name: "Size", type: "text", order: 1 })).toBe("same");
  });
});

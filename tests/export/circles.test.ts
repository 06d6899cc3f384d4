import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { breakCircles, ordered } from "../../provider/export/circles.js";
import { loadKinds, type Kind } from "../../provider/export/kinds.js";
import type { LiveObject } from "../../provider/export/live-object.js";
import type { Planned } from "../../provider/export/planned.js";
import { Reference, referencesIn, type Tree, valueOf } from "../../provider/export/tree.js";

const kinds = await loadKinds();
const kindOf = (type: string): Kind => {
  const kind = kinds.find((one) => one.type === type);
  if (!kind) throw new Error(type);
  return kind;
};
const objectOf = (type: string, id: string): LiveObject => ({
  kind: kindOf(type),
  id,
  live: { id, name: id },
  parents: {},
});
const planned = (object: LiveObject, tree: Readonly<Record<string, Tree>>): Planned => ({
  object,
  role: "resource",
  variable: object.id,
  tree,
  secrets: [],
});
const [ada, bob] = [objectOf("global:Agent", "ada"), objectOf("global:Agent", "bob")];
const [sales, support] = [objectOf("global:Department", "sales"), objectOf("global:Department", "support")];
const to = (...objects: LiveObject[]): Tree => objects.map((object) => new Reference(object));

/** Whether each declaration comes after all that it refers to. */
function isInOrder(plan: readonly Planned[]): boolean {
  const before = new Set<LiveObject>();
  return ordered(plan).every(({ object, tree }) => {
    const isAfter = referencesIn(tree).every((target) => before.has(target));
    before.add(object);
    return isAfter;
  });
}

describe("a circle of references", () => {
  it("of an agent and a department loses one optional argument, which is told", () => {
    const plan = [
      planned(ada, { email: "ada@example.com", departmentIds: to(sales) }),
      planned(sales, { name: "Sales", agentIds: to(ada) }),
    ];
    const cuts = breakCircles(plan);
    expect(cuts).toHaveLength(1);
    expect(isInOrder(plan)).toBe(true);
    expect(plan.map(({ tree }) => Object.keys(tree))).toEqual([["email"], ["name", "agentIds"]]);
  });

  it("of four objects loses one reference, not four", () => {
    const plan = [
      planned(ada, { email: "ada@example.com", departmentIds: to(sales) }),
      planned(sales, { name: "Sales", agentIds: to(bob) }),
      planned(bob, { email: "bob@example.com", departmentIds: to(support) }),
      planned(support, { name: "Support", agentIds: to(ada) }),
    ];
    expect(breakCircles(plan)).toHaveLength(1);
    expect(isInOrder(plan)).toBe(true);
    expect(plan.flatMap(({ tree }) => referencesIn(tree))).toHaveLength(3);
  });

  it("deep inside rows keeps the id as text, so that no row is lost", () => {
    const shift = objectOf("livechat:Shift", "day");
    const status = objectOf("global:AgentAwayStatus", "lunch");
    const plan = [
      planned(shift, {
        name: "Day",
        shiftWorkingHours: [{ dayOfWeek: "Monday", agentAwayStatusId: new Reference(status) }],
      }),
      planned(status, { name: "Lunch", rows: [{ shiftId: new Reference(shift) }] }),
    ];
    const [cut] = breakCircles(plan);
    expect(isInOrder(plan)).toBe(true);
    const tree = cut?.from.tree[cut.key];
    expect(valueOf(tree ?? "")).toEqual([
      expect.objectContaining({ [cut?.from.object === shift ? "agentAwayStatusId" : "shiftId"]: cut?.to.object.id }),
    ]);
    expect(JSON.stringify(tree)).toContain("comes later");
  });

  it("is broken whatever refers to whatever", () => {
    const size = 7;
    const edges = fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
      selector: ([from, target]) => `${from}-${target}`,
      maxLength: 30,
    });
    fc.assert(
      fc.property(edges, (pairs) => {
        const objects = Array.from({ length: size }, (_, place) => objectOf("global:Department", `d${place}`));
        const plan = objects.map((object, from) => {
          const targets = pairs
            .filter(([one, other]) => one === from && other !== from)
            .flatMap(([, other]) => objects[other] ?? []);
          return planned(object, { name: object.id, agentIds: to(...targets) });
        });
        const before = plan.flatMap(({ tree }) => referencesIn(tree)).length;
        const cuts = breakCircles(plan);
        expect(isInOrder(plan)).toBe(true);
        if (cuts.length === 0) expect(plan.flatMap(({ tree }) => referencesIn(tree))).toHaveLength(before);
      }),
    );
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { differs } from "../../provider/runtime/changes.js";
import { Observation } from "../../provider/runtime/observe.js";
import { Settlement } from "../../provider/runtime/settle.js";
import type { Fields } from "../../provider/runtime/value.js";
import { everything } from "./nodes.js";

/** A write that the server answered, and a look at what it answers later. */
function look(wanted: Fields, answer: Fields, later: Fields) {
  const settlement = new Settlement();
  const { forms, refusals } = settlement;
  const { value, selection } = settlement.settle(wanted, answer, everything);
  const known = value as Fields;
  const observation = new Observation(forms);
  const found = observation.see({ known, live: later, selection, path: "" }, everything, "");
  const isDrift = Object.keys(wanted).some((key) =>
    differs(
      wanted[key],
      (found.value as Fields)[key],
      (found.selection as Record<string, never>)[key],
      everything.keys.get(key) ?? { kind: "value" },
    ),
  );
  return { known, forms, refusals, found: found.value as Fields, isDrift, selection: found.selection };
}

describe("what the state remembers", () => {
  it("keeps the program's form of a value that the server writes in its own way", () => {
    const { found, isDrift, forms } = look(
      { name: "A", color: "#AABBCC" },
      { name: "A", color: "#aabbcc" },
      { name: "A", color: "#aabbcc" },
    );
    expect(found["color"]).toBe("#AABBCC");
    expect(isDrift).toBe(false);
    expect(Object.keys(forms)).toEqual(["color"]);
  });

  it("sees a change behind that form", () => {
    const { found, isDrift } = look(
      { name: "A", color: "#AABBCC" },
      { name: "A", color: "#aabbcc" },
      { name: "A", color: "#000000" },
    );
    expect(found["color"]).toBe("#000000");
    expect(isDrift).toBe(true);
  });

  it("keeps no second copy of any value", () => {
    const { forms } = look({ name: "A", color: "#AABBCC" }, { name: "A", color: "#aabbcc" }, {});
    expect(JSON.stringify(forms)).not.toMatch(/aabbcc/i);
  });

  it("does not look at what the program leaves out, at any depth", () => {
    const answer = { name: "A", color: "red", server: { host: "h", port: 1 }, createdTime: "now" };
    const { isDrift, found } = look({ name: "A", server: { host: "h" } }, answer, {
      ...answer,
      color: "blue",
      server: { host: "h", port: 2 },
    });
    expect(isDrift).toBe(false);
    expect(found["color"]).toBe("blue");
    expect(found["server"]).toEqual({ host: "h", port: 2 });
  });

  it("never compares a secret with an answer", () => {
    const { isDrift, found, forms } = look(
      { name: "A", password: "p" },
      { name: "A", password: "***" },
      { name: "A", password: "" },
    );
    expect(isDrift).toBe(false);
    expect(found["password"]).toBe("p");
    expect(forms).toEqual({});
  });

  it("takes a setting whose condition is off for no difference, gone or not", () => {
    const wanted = { name: "A", text: "hello" };
    expect(look(wanted, { name: "A", isOn: true, text: "hello" }, { name: "A", isOn: false }).isDrift).toBe(false);
    expect(
      look(wanted, { name: "A", isOn: true, text: "hello" }, { name: "A", isOn: false, text: "other" }).isDrift,
    ).toBe(false);
    expect(look(wanted, { name: "A", isOn: true, text: "hello" }, { name: "A", isOn: true }).isDrift).toBe(true);
  });

  it("takes another order of an unordered list for no difference, and that of an ordered one for one", () => {
    const answer = { name: "A", agentIds: ["1", "2"], words: ["a", "b"] };
    const wanted = { ...answer };
    expect(look(wanted, answer, { ...answer, agentIds: ["2", "1"] }).isDrift).toBe(false);
    expect(look(wanted, answer, { ...answer, words: ["b", "a"] }).isDrift).toBe(true);
  });

  it("shows null as not set", () => {
    const { isDrift, found } = look(
      { name: "A", color: "red" },
      { name: "A", color: "red" },
      { name: "A", color: null },
    );
    expect(isDrift).toBe(true);
    expect(found).not.toHaveProperty("color");
  });
});

describe("rows", () => {
  const rules = [
    { id: "1", field: "a", label: "A", order: 1 },
    { id: "2", field: "b", label: "B", order: 2 },
  ];
  const wanted = { name: "N", rules: [{ field: "a" }, { field: "b", label: "B" }] };

  it("keep what the API adds as outputs", () => {
    const { known, isDrift } = look(wanted, { name: "N", rules }, { name: "N", rules });
    expect(known["rules"]).toEqual(rules);
    expect(isDrift).toBe(false);
  });

  it("show one that was deleted, one that was added, one that was changed, and another order", () => {
    const changed = [rules[0], { ...rules[1], label: "C" }];
    const added = [...rules, { id: "3", field: "c", order: 3 }];
    const moved = [
      { ...rules[0], order: 2 },
      { ...rules[1], order: 1 },
    ];
    for (const later of [[rules[0]], changed, added, moved]) {
      expect(look(wanted, { name: "N", rules }, { name: "N", rules: later }).isDrift).toBe(true);
    }
  });

  it("do not show a change of what the program leaves out of a row", () => {
    const later = [{ ...rules[0], label: "Z" }, rules[1]];
    const { isDrift, found } = look(wanted, { name: "N", rules }, { name: "N", rules: later });
    expect(isDrift).toBe(false);
    expect((found["rules"] as Fields[])[0]).toMatchObject({ label: "Z" });
  });

  it("that the server keeps beside the program's are no difference, as long as they stay", () => {
    const all = [...rules, { id: "9", field: "built-in", order: 9 }];
    expect(look(wanted, { name: "N", rules: all }, { name: "N", rules: all }).isDrift).toBe(false);
    expect(
      look(wanted, { name: "N", rules: all }, { name: "N", rules: [...all, { id: "8", field: "x", order: 8 }] })
        .isDrift,
    ).toBe(true);
  });

  it("in no order may come in any", () => {
    const days = [
      { id: "1", day: "Mo", from: "9" },
      { id: "2", day: "Tu", from: "9" },
    ];
    const program = { name: "N", days: days.map(({ day, from }) => ({ day, from })) };
    expect(look(program, { name: "N", days }, { name: "N", days: [...days].reverse() }).isDrift).toBe(false);
  });
});

const row = fc.record({ field: fc.string({ minLength: 1 }), label: fc.string() }, { requiredKeys: ["field"] });
const settings = fc.record(
  {
    name: fc.string(),
    color: fc.string(),
    words: fc.array(fc.string()),
    agentIds: fc.array(fc.string()),
    server: fc.record({ host: fc.string(), port: fc.integer() }, { requiredKeys: [] }),
    rules: fc.uniqueArray(row, { selector: (one) => one.field.toLowerCase(), maxLength: 5 }),
  },
  { requiredKeys: ["name"] },
);

describe("whatever a program sets and a server makes of it", () => {
  it("is a difference, as long as the server answers the same, where it refused a value and nowhere else", () => {
    fc.assert(
      fc.property(settings, settings, (wanted, answer) => {
        const { isDrift, refusals } = look(wanted, answer, structuredClone(answer));
        expect(isDrift).toBe(refusals.length > 0);
      }),
    );
  });

  it("is a difference once a value changes that stood as the program wrote it", () => {
    fc.assert(
      fc.property(settings, fc.string(), (wanted, name) => {
        fc.pre(name !== wanted.name);
        expect(look(wanted, wanted, { ...wanted, name }).isDrift).toBe(true);
      }),
    );
  });
});

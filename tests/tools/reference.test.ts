import { describe, expect, it } from "@jest/globals";
import { linksOf } from "../../tools/reference/links.mjs";
import { firstUse, freeNames, variablesIn } from "../../tools/reference/program-parts.mjs";
import { unwrapped, withArticle } from "../../tools/reference/sentences.mjs";

const page = (area: string, name: string, page: string) => ({
  area,
  name,
  page,
  isClass: true,
  plural: `${name}s`,
  lookUps: [{ name: `get${name}` }],
});
const shift = page("livechat", "Shift", "livechat/shift.md");
const pages = new Map([
  ["livechat/Shift", shift],
  ["livechat/Field", page("livechat", "Field", "livechat/field.md")],
  ["ticketing/Field", page("ticketing", "Field", "ticketing/field.md")],
  ["global/Agent", page("global", "Agent", "global/agent.md")],
]);

describe("programs in comments", () => {
  const program = `const ada = new comm100.global.Agent("ada", { departmentIds: [sales.id], ...rest });
for (const day of weekdays) new comm100.livechat.Shift(day, { name: day, rows: [{ agentAwayStatusId: lunch.id }] });`;

  it("show what they use without declaring it, and where", () => {
    expect(freeNames(program).map(({ name }) => name)).toEqual(["comm100", "sales", "rest", "weekdays", "lunch"]);
    expect(freeNames(program).find(({ name }) => name === "lunch")).toEqual({
      name: "lunch",
      key: "livechat/Shift",
      path: ["rows", "agentAwayStatusId"],
      isObject: true,
    });
  });

  it("show what they call their resources, and with which arguments", () => {
    expect([...variablesIn(program)]).toEqual([["ada", "global/Agent"]]);
    expect(firstUse(program, "global/Agent")?.args).toEqual(new Map([["departmentIds", "departmentIds: [sales.id]"]]));
  });
});

describe("links", () => {
  const links = linksOf(pages, shift);

  it("lead from the names of classes and look-ups to their pages", () => {
    expect(links.prose('See `Agent` and {@link Field}, or `getAgent({ email: "…" })`.')).toBe(
      'See [`Agent`](../global/agent.md) and [`Field`](field.md), or [`getAgent({ email: "…" })`](../global/agent.md).',
    );
    expect(links.to("ticketing/Field")).toEqual({
      one: "[Field](../ticketing/field.md)",
      many: "[Fields](../ticketing/field.md)",
    });
  });

  it("do not lead from a page to itself, nor to what has no page", () => {
    expect(links.prose("A `Shift`, an `Engine`.")).toBe("A `Shift`, an `Engine`.");
    expect(links.to("global/Engine").one).toBe("Engine");
  });
});

describe("English", () => {
  it.each(["an agent", "a [Shift](shift.md)", "an SLA policy", "an unanswered question", "a unit", "a holiday"])(
    "says %s",
    (text) => {
      expect(withArticle(text.replace(/^an? /, ""))).toBe(text);
    },
  );

  it("joins the lines of a paragraph, and leaves lists and code alone", () => {
    expect(unwrapped("One\ntwo.\n\n- a\n- b\n\n```ts\nx;\ny;\n```")).toBe("One two.\n\n- a\n- b\n\n```ts\nx;\ny;\n```");
  });
});

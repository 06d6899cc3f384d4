import { describe, expect, it } from "@jest/globals";
import { findingsOf } from "../../provider/policy/findings.js";
import { rules } from "../../provider/policy/rules/index.js";
import { casesOfConditions } from "./cases-of-conditions.js";
import { casesOfDays } from "./cases-of-days.js";
import { casesOfExpressions } from "./cases-of-expressions.js";
import { casesOfFigures } from "./cases-of-figures.js";
import { casesOfHiddenRules } from "./cases-of-hidden-rules.js";
import { casesOfHours } from "./cases-of-hours.js";
import { casesOfLists } from "./cases-of-lists.js";
import { casesOfMacros } from "./cases-of-macros.js";
import { casesOfNames } from "./cases-of-names.js";
import { casesOfOrder } from "./cases-of-order.js";
import { casesOfPeople } from "./cases-of-people.js";
import { casesOfQuestions } from "./cases-of-questions.js";
import { casesOfRouting } from "./cases-of-routing.js";
import { casesOfSecurity } from "./cases-of-security.js";
import { casesOfVisitors } from "./cases-of-visitors.js";
import { casesOfWords } from "./cases-of-words.js";
import { inventoryOf, type View } from "./site.js";

const cases = {
  ...casesOfRouting,
  ...casesOfHiddenRules,
  ...casesOfConditions,
  ...casesOfOrder,
  ...casesOfPeople,
  ...casesOfQuestions,
  ...casesOfLists,
  ...casesOfExpressions,
  ...casesOfMacros,
  ...casesOfWords,
  ...casesOfNames,
  ...casesOfHours,
  ...casesOfDays,
  ...casesOfFigures,
  ...casesOfVisitors,
  ...casesOfSecurity,
};
const views: readonly View[] = ["preview", "state"];

describe.each(rules)("the rule $name", (rule) => {
  const own = cases[rule.name] ?? [];

  it.each(own)("in a preview and in a state: $program", async ({ made, options, found }) => {
    for (const view of views) {
      const inventory = await inventoryOf(made, view);
      const findings = findingsOf(inventory, { ...options, rules: [rule] });
      expect(findings.map(({ item }) => item.name)).toEqual(found.map(([name]) => name));
      for (const [place, [, message]] of found.entries()) expect(findings[place]?.message).toContain(message);
    }
  });

  it("has programs that it catches, that it lets through, and that leave something unknown", () => {
    expect(own.some(({ found }) => found.length > 0)).toBe(true);
    expect(own.some(({ found }) => found.length === 0)).toBe(true);
    expect(own.some(({ program, found }) => found.length === 0 && /known yet|not known/.test(program))).toBe(true);
  });
});

it("has no programs for rules that there are not", () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ name }) => name).sort());
});

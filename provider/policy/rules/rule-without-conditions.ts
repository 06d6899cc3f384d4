import { orderedRules, ruleAtBegin, ruleName } from "../ordered-rules.js";
import type { Rule } from "../rule.js";

/** Finds rules that take all, before others. */
export const ruleWithoutConditions: Rule = {
  name: "rule-without-conditions",
  title: "A rule without conditions before others",
  why: "It takes all chats or tickets, and the rules behind it never decide anything.",
  advice: "Give it conditions, or put it last.",
  sees:
    "Routing rules of one campaign, those of ticketing, rules of the dynamic campaign and SLA policies that have no conditions and are not " +
    "switched off, with others behind them. That a rule without conditions takes all is likely, and not documented.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    orderedRules(inventory).flatMap((rules) =>
      rules
        .filter(({ ways, isEnabled }) => isEnabled !== false && ways?.some((way) => way.length === 0))
        .flatMap((rule) => {
          const { item, order } = rule;
          const behind = rules.filter(
            (one) => one.isEnabled !== false && order !== undefined && one.order !== undefined && order < one.order,
          );
          const [first] = behind;
          if (!first) return [];
          const name = ruleAtBegin(rule, inventory, nameOf);
          const others = `${ruleName(first, inventory, nameOf)}${behind.length === 1 ? "" : ` and ${behind.length - 1} more`}`;
          const never = behind.length === 1 ? "never decides" : "never decide";
          return [{ item, message: `${name} has no conditions, and stands before ${others}, which then ${never}.` }];
        }),
    ),
};

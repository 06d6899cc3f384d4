import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { parse } from "yaml";
import { conditionMacros } from "../../provider/policy/macros.js";
import { root } from "../../tools/set-up/folders.mjs";

const description: unknown = parse(
  readFileSync(join(root, "provider", "emulator", "openapi", "livechat.yaml"), "utf8"),
  {
    maxAliasCount: -1,
  },
);

/** All tables of fields and their operators, wherever they stand. */
function tokensIn(value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === "x-comm100-field-tokens"
      ? Object.entries(part as Record<string, string[]>).flatMap(([token, operators]) =>
          operators.map((operator): [string, string] => [token, operator]),
        )
      : tokensIn(part),
  );
}

it("knows the fields of conditions, and their operators, as the API's description does", () => {
  const described = tokensIn(description).map((pair) => pair.join(" "));
  const known = Object.entries(conditionMacros).flatMap(([name, operators]) =>
    operators.map((operator) => `{!${name}} ${operator}`),
  );
  expect(known.toSorted()).toEqual([...new Set(described)].sort());
});

import { expect, it } from "@jest/globals";
import { wildcard } from "../provider/wildcard.js";

it.each([
  ["Shop", "shop", true],
  ["Shop", "Shops", false],
  ["*", "", true],
  ["S*p", "Shop", true],
  ["S*p", "Shops", false],
  ["*op*op", "shop op", true],
  ["*op*op", "shop", false],
  ["ab*ba", "aba", false],
  ["a.c", "abc", false],
  ["Ärzte*", "ärzte\nund mehr", true],
])("%j means %j: %j", (pattern, text, expected) => {
  expect(wildcard(pattern)(text)).toBe(expected);
});

it("is told in time that grows with the text", () => {
  expect(wildcard("*a*a*a*a*a*a*a*a*b")("a".repeat(1_000_000))).toBe(false);
});

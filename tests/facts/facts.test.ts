import { beforeAll, describe, expect, it } from "@jest/globals";
import { areas } from "../../provider/resources/areas.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { described } from "../described.js";
import { compareFacts, type Disagreement } from "./facts.js";
import { waivers } from "./waivers.js";

const disagreements: Disagreement[] = [];
let count = 0;
beforeAll(async () => {
  for (const [area, load] of Object.entries(areas))
    for (const [name, value] of Object.entries((await load()) as Record<string, unknown>)) {
      const found = described.get(`${area}/${name}`);
      if (!found || name.startsWith("get")) continue;
      const compared = compareFacts(`${area}/${name}`, (value as { definition: AnyDefinition }).definition, found);
      count += compared.count;
      disagreements.push(...compared.disagreements);
    }
});

const matches = (pattern: string, field: string) =>
  new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`).test(field);
const waived = ({ field, fact }: Disagreement) =>
  waivers.find((one) => one.fact === fact && one.fields.some((pattern) => matches(pattern, field)));

describe("what definitions and the API's description say of each field", () => {
  it("is compared field by field, at any depth", () => {
    expect(count).toBeGreaterThan(2_400);
  });

  it("is the same: types, values, ranges, conditions, references, includes, texts, secrets, what PUT cannot change", () => {
    expect(disagreements.filter((one) => !waived(one))).toEqual([]);
  });

  it("differs where a waiver says so", () => {
    const patterns = waivers.flatMap(({ fact, fields }) => fields.map((pattern) => ({ fact, pattern })));
    const idle = patterns.filter(
      ({ fact, pattern }) => !disagreements.some((one) => one.fact === fact && matches(pattern, one.field)),
    );
    expect(idle).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

import { describe, expect, it } from "@jest/globals";
import { Inventory } from "../../provider/inventory/inventory.js";
import { hidden, type Item } from "../../provider/inventory/item.js";
import type { Preview, Step } from "../../provider/preview/preview.js";
import { areas } from "../../provider/resources/areas.js";
import { changesOf } from "../../provider/review/changes-of.js";
import { renderText } from "../../provider/review/render-text.js";
import { reportOf } from "../../provider/review/report.js";
import { labelOf } from "../../provider/review/terms.js";
import { previewWording } from "../../provider/review/wording.js";
import type { Fields } from "../../provider/runtime/value.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { type Node, nodeOf } from "../../provider/schema/shape.js";
import { humanised, termOf } from "../../provider/vocabulary/vocabulary.js";

const definitions: AnyDefinition[] = [];
for (const load of Object.values(areas))
  for (const [name, value] of Object.entries((await load()) as Record<string, { definition?: AnyDefinition }>))
    if (value.definition?.name === name) definitions.push(value.definition);

const all = definitions.map((definition) => [`${definition.area}:${definition.name}`, definition] as const);
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const ids = ["5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c001", "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c002"] as const;

/** A value that fits a field: one of two, so that a change of the field can be made. */
function valueOf(node: Node, which: 0 | 1, depth = 0): unknown {
  if (node.secret) return hidden;
  if (node.refersTo) return ids[which];
  if (depth > 4) return undefined;
  if (node.kind === "rows") return [valueOf(node.row, which, depth + 1)];
  if (node.kind === "object")
    return Object.fromEntries(
      [...node.keys]
        .filter(([key]) => !node.readOnly.has(key))
        .map(([key, part]) => [key, valueOf(part, which, depth + 1)]),
    );
  if (node.timeOfDay) return ["09:00:00", "17:30:00"][which];
  if (node.choices) return node.choices[which] ?? node.choices[0];
  return ["one", "the other"][which];
}

function itemOf(definition: AnyDefinition, inputs: Fields, id?: string): Item {
  const type = `${definition.area}:${definition.name}`;
  const urn = `urn:pulumi:test::test::pulumi-nodejs:dynamic/comm100/${type}::thing`;
  return {
    urn,
    type,
    name: "thing",
    ...(id && { id }),
    inputs,
    outputs: {},
    dependsOn: {},
    isProtected: false,
    isExternal: false,
  };
}

async function reportOn(
  op: string,
  before: Item | undefined,
  after: Item | undefined,
  differs: string[] = [],
): Promise<string> {
  const item = after ?? before;
  if (!item) throw new Error(op);
  const step: Step = {
    op,
    urn: item.urn,
    type: item.type,
    name: item.name,
    inputs: item.inputs,
    before,
    after,
    differs,
    replacedBy: [],
  };
  const preview: Preview = { steps: [step], diagnostics: [] };
  return renderText(reportOf(await changesOf(preview), previewWording));
}

const settable = ({ fields, parent = {} }: AnyDefinition) => Object.entries({ ...parent, ...fields });
const argumentsOf = (definition: AnyDefinition, which: 0 | 1): Fields =>
  Object.fromEntries(settable(definition).map(([key, schema]) => [key, valueOf(nodeOf(schema), which)]));

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

function expectReadable(text: string): void {
  expect(text).not.toMatch(guid);
  expect(text).not.toMatch(/\[object|undefined|\bnull\b|NaN|\[secret\]|\(\)|: ,|: \.|, ,| {2}\S+ {2}/);
}

describe.each(all)("a report on %s, which nobody wrote sentences for", (type, definition) => {
  it("is readable when the object is made, and when it goes", async () => {
    const item = itemOf(definition, argumentsOf(definition, 0));
    const inventory = await Inventory.of([item]);
    const made = await reportOn("create", undefined, item);
    const gone = await reportOn("delete", { ...item, id: ids[0] }, undefined);
    for (const text of [made, gone]) {
      expectReadable(text);
      expect(text.toLowerCase()).toContain(inventory.nounOf(item).toLowerCase());
    }
  });

  it("names every field that changes, is set, is let go, or is not known yet", async () => {
    for (const [key, schema] of settable(definition)) {
      const node = nodeOf(schema);
      const [before, after] = [
        itemOf(definition, { [key]: valueOf(node, 0) }, ids[0]),
        itemOf(definition, { [key]: valueOf(node, 1) }, ids[0]),
      ];
      const none = itemOf(definition, {}, ids[0]);
      const texts = [
        await reportOn("update", before, after, [key]),
        await reportOn("update", none, after),
        await reportOn("update", before, none),
        await reportOn("update", before, itemOf(definition, { [key]: unknown }, ids[0])),
      ];
      for (const text of texts) {
        expectReadable(text);
        expect(text).toContain("1 changed");
        expect(
          text
            .split("\n")
            .filter((line) => line.startsWith("  - "))
            .join("\n"),
        ).not.toMatch(/^ {2}- \S+ \S*:?\.?$/);
      }
    }
  });

  it("has words of its own for each field, not the key of the API", () => {
    for (const [key] of settable(definition)) {
      const label = labelOf(type, [key]);
      expect(label).not.toBe(key);
      expect(label).not.toMatch(/(?<![“\w])[a-z]+[A-Z]\w*/);
      if (termOf(type, [key]).label !== humanised(key)) expect(label).not.toBe(humanised(key));
    }
  });
});

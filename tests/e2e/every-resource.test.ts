import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { model } from "../../provider/emulator/description/model.js";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { areas } from "../../provider/resources/areas.js";
import { type Fields, isFields } from "../../provider/runtime/value.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { type Node, objectNode } from "../../provider/schema/shape.js";
import { wordsOf } from "../../provider/schema/words.js";
import { Client } from "../emulator/client.js";
import { furnish } from "../emulator/furnish.js";
import { type ExistingId, validBody } from "../emulator/valid-body.js";
import { environmentOf } from "./environment.js";
import { type Run, Stack } from "./stack.js";

/** A resource of the program. */
interface Part {
  readonly area: string;
  readonly name: string;
  readonly args: Fields;
}

/** Makes whatever the file beside it lists. */
const program = `
import { readFileSync } from "node:fs";
const parts = JSON.parse(readFileSync("resources.json", "utf8"));
for (const { area, name, args } of parts) new comm100[area][name](name, args);
`;

async function definitions(): Promise<AnyDefinition[]> {
  const modules = await Promise.all(Object.values(areas).map((load) => load() as Promise<Record<string, unknown>>));
  const classes = modules.flatMap((module) => Object.entries(module).filter(([name]) => !name.startsWith("get")));
  return classes.map(([, value]) => (value as { definition: AnyDefinition }).definition);
}

/** What the class takes of what the API takes. */
function taken(value: unknown, node: Node | undefined): unknown {
  if (node?.kind === "rows" && Array.isArray(value)) return value.map((row) => taken(row, node.row));
  if (node?.kind !== "object" || !isFields(value)) return value;
  const keys = Object.keys(value).filter((key) => node.keys.has(key) && !node.readOnly.has(key));
  return Object.fromEntries(keys.map((key) => [key, taken(value[key], node.keys.get(key))]));
}

/** Arguments that the API accepts, each setting given a value. */
function argumentsOf(definition: AnyDefinition, existing: ExistingId, emulator: Emulator): Fields {
  const { area, name, parent = {}, fields, adoptedBy = [], path } = definition;
  const described = model().resources.get(`${area}/${name}`);
  const body: Fields = described ? validBody(described.shape, existing) : {};
  // Rows that are resources of their own are made by these, not listed here too.
  const isSettable = (key: string) => fields[key] && !wordsOf(fields[key]).keptApart && !adoptedBy.includes(key);
  const settings = Object.entries(taken(body, objectNode(fields)) as Fields).filter(([key]) => isSettable(key));
  const parents = Object.entries(parent).map(
    ([key, schema]) => [key, existing(wordsOf(schema).refersTo ?? [])] as const,
  );
  const [row] = adoptedBy.length > 0 ? emulator.rows(path) : [];
  const names = adoptedBy.map((key) => [key, row?.[key]] as const);
  const event = "event" in parent ? { event: "whenNoAnswer" } : {};
  return { ...Object.fromEntries(settings), ...Object.fromEntries(parents), ...Object.fromEntries(names), ...event };
}

/** What a run that failed says. */
const failureOf = ({ code, text }: Run) => (code === 0 ? "" : text);

let emulator: Emulator;
let stack: Stack;
let parts: Part[];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  const existing = await furnish(new Client(emulator.url, emulator.credentials), emulator);
  emulator.insert("livechat/wrapupCategoryGroups", { name: "Outcome" });
  const all = await definitions();
  parts = all.map((one) => ({ area: one.area, name: one.name, args: argumentsOf(one, existing, emulator) }));
  stack = await Stack.create(program, { env: { ...environmentOf(emulator), COMM100_RATE_LIMIT: "100000" } });
  writeFileSync(join(stack.folder, "resources.json"), JSON.stringify(parts));
});
afterAll(async () => {
  stack.dispose();
  await emulator.close();
});

describe("every class of the package, in one stack", () => {
  it("is made", async () => {
    const run = await stack.up();
    expect(failureOf(run)).toBe("");
    const made = stack.resources().map(({ type }) => type.replace(/.*comm100\//, ""));
    expect(made.sort()).toEqual(parts.map(({ area, name }) => `${area}:${name}`).sort());
  });

  it("has nothing left to do, and no drift", async () => {
    const preview = await stack.preview("--expect-no-changes", "--diff");
    expect(failureOf(preview)).toBe("");
    const refresh = await stack.refresh("--expect-no-changes", "--diff");
    expect(failureOf(refresh)).toBe("");
  });

  it("is destroyed", async () => {
    const run = await stack.destroy();
    expect(failureOf(run)).toBe("");
    expect(stack.resources()).toEqual([]);
  });
});

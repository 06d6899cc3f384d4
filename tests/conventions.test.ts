import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import ts from "typescript";
import { areas } from "../provider/resources/areas.js";
import type { AnyDefinition } from "../provider/schema/definition.js";
import { type Node, objectNode } from "../provider/schema/shape.js";
import { described, propertiesOf, resolved, type Schema } from "./described.js";
import { waivers } from "./waivers.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Every class, by area and name. */
const classes = new Map<string, AnyDefinition>();
/** Every function of every area. */
const lookUps = new Set<string>();
for (const [area, load] of Object.entries(areas)) {
  for (const [name, value] of Object.entries((await load()) as Record<string, unknown>)) {
    if (name.startsWith("get")) lookUps.add(`${area}/${name}`);
    else classes.set(`${area}/${name}`, (value as { definition: AnyDefinition }).definition);
  }
}

const kebab = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
const isWaived = (list: keyof typeof waivers, name: string) => name in waivers[list];

describe("classes, descriptions of the API, tests and examples", () => {
  it("are the same resources", () => {
    const written = [...classes.keys()].sort();
    const writable = [...described].filter(([, { kind }]) => kind !== "read-only").map(([name]) => name);
    expect(written).toEqual(writable.sort());
  });

  it("give every resource that can only be read, and every collection, its look-ups", () => {
    const wanted = [...described]
      .filter(([, { kind }]) => kind !== "singleton" && kind !== "child-singleton")
      .map(([name]) => name);
    const missing = wanted.filter((name) => !lookUps.has(name.replace("/", "/get")) && !isWaived("lookUps", name));
    expect(missing).toEqual([]);
    const without = [...lookUps].filter((name) => !name.endsWith("Output") && !lookUps.has(`${name}Output`));
    expect(without).toEqual([]);
  });

  it("give every class a test, an example and the page it comes from", () => {
    for (const name of classes.keys()) {
      const [area = "", type = ""] = name.split("/");
      const source = readFileSync(join(root, "provider", "resources", area, `${kebab(type)}.ts`), "utf8");
      expect([name, source]).toEqual([name, expect.stringMatching(/@example[^]*@see https:/)]);
      const test = join("tests", "resources", area, `${kebab(type)}.test.ts`);
      expect([test, existsSync(join(root, test))]).toEqual([test, true]);
    }
  });

  it("call every field the same", () => {
    const differences = [...classes].flatMap(([name, definition]) => {
      const found = described.get(name);
      return found ? namesThatDiffer(definition, found.schema, found.all).map((field) => `${name}${field}`) : [];
    });
    expect(differences.filter((name) => !isWaived("fields", name))).toEqual([]);
  });

  it("have no waiver without need", () => {
    const names = new Set(
      [...classes].flatMap(([name, definition]) => {
        const found = described.get(name);
        return found ? namesThatDiffer(definition, found.schema, found.all).map((field) => `${name}${field}`) : [];
      }),
    );
    expect(Object.keys(waivers.fields).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(waivers.lookUps).filter((name) => lookUps.has(name.replace("/", "/get")))).toEqual([]);
  });
});

describe("comments", () => {
  it("stand on every field of every definition, at any depth", () => {
    const bare = Object.keys(areas).flatMap((area) => {
      const folder = join(root, "provider", "resources", area);
      return readdirSync(folder).flatMap((file) =>
        uncommented(join(folder, file)).map((key) => `${area}/${file}: ${key}`),
      );
    });
    expect(bare).toEqual([]);
  });
});

function namesThatDiffer(
  { fields, outputs, parent }: AnyDefinition,
  schema: Schema,
  all: Readonly<Record<string, Schema>>,
): string[] {
  return compare(
    objectNode({ ...parent, ...fields }, outputs),
    schema,
    all,
    new Set(["id", ...Object.keys(parent ?? {})]),
    [],
  );
}

/** Paths that one side has and the other has not. */
function compare(
  node: Node,
  schema: Schema,
  all: Readonly<Record<string, Schema>>,
  skipped: ReadonlySet<string>,
  seen: readonly Schema[],
): string[] {
  const bare = resolved(schema, all);
  if (node.kind === "rows")
    return bare.items ? compare(node.row, bare.items, all, new Set(), seen).map((path) => `[]${path}`) : [];
  if (node.kind !== "object" || seen.includes(bare)) return [];
  const properties = Object.fromEntries(
    Object.entries(propertiesOf(bare, all)).filter(([name, one]) => node.keys.has(name) || !one["x-comm100-expands"]),
  );
  const names = new Set([...node.keys.keys(), ...Object.keys(properties)]);
  return [...names].flatMap((name) => {
    const part = [...node.keys].find(([key, { sentAs }]) => (sentAs ?? key) === name)?.[1];
    const property = properties[name];
    if (skipped.has(name) || node.keys.get(name)?.sentAs !== undefined) return [];
    if (!part || !property) return [`.${name}`];
    return compare(part, property, all, new Set(), [...seen, bare]).map((path) => `.${name}${path}`);
  });
}

/** Keys of shapes without a comment on lines of its own: `fields`, `outputs`, `parent`, and what is inside `object(…)` and `rows(…)`. */
function uncommented(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const shape = (node: ts.Node | undefined): void => {
    if (!node || !ts.isObjectLiteralExpression(node)) return;
    for (const property of node.properties) {
      if (
        ts.isPropertyAssignment(property) &&
        ts.getJSDocCommentsAndTags(property).length === 0 &&
        !ts.isComputedPropertyName(property.name)
      )
        found.push(property.name.getText());
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ["fields", "outputs", "parent"].includes(node.name.getText()))
      shape(node.initializer);
    if (ts.isCallExpression(node) && ["object", "rows"].includes(node.expression.getText())) shape(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

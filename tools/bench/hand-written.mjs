// The package's declarations as somebody would write them by hand: plain interfaces, no type computed from another.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { root } from "../set-up/folders.mjs";

/** Text of a `.d.ts` with all classes of the package, made from their definitions. Look-ups are left out. */
export async function handWritten() {
  const all = await import(pathToFileURL(join(root, "dist", "index.js")).href);
  const names = new Map();
  const areas = Object.entries(all).filter(([, value]) => classesOf(value).length > 0);
  const bodies = areas.map(([area, module]) => {
    const classes = classesOf(module).map(([name, { definition }]) => classText(name, definition, names));
    return `export declare namespace ${area} {\n${classes.join("\n")}\n}`;
  });
  const choices = [...names].map(([values, name]) => `export type ${name} = ${values};`);
  const zones = names.get(unionOf(all.timeZones.map(({ id }) => id))) ?? "string";
  return [
    `import * as pulumi from "@pulumi/pulumi";`,
    ...choices,
    `export declare function timeZoneFromIana(name: string): ${zones};`,
    ...bodies,
    "",
  ].join("\n");
}

const classesOf = (module) => Object.entries(Object(module)).filter(([, it]) => Object(it).definition !== undefined);

function classText(name, { fields, outputs = {}, parent = {} }, names) {
  const args = jsonSchema({ ...parent, ...fields }, "input");
  const state = jsonSchema({ ...parent, ...fields, ...outputs }, "output");
  const needsNone = (args.required ?? []).length === 0;
  const readable = Object.entries(state.properties ?? {}).map(([key, it]) => {
    const missing = state.required?.includes(key) ? "" : " | undefined";
    return `readonly ${key}: pulumi.Output<${typeText(it, names, plain)}${missing}>;`;
  });
  return `export interface ${name}Args ${typeText(args, names, input)}
export class ${name} extends pulumi.CustomResource {
static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ${name};
constructor(name: string, args${needsNone ? "?" : ""}: ${name}Args, opts?: pulumi.CustomResourceOptions);
${readable.join("\n")}
}`;
}

const jsonSchema = (shape, io) => z.toJSONSchema(z.object(shape), { io, unrepresentable: "any" });

const plain = (text) => text;
const input = (text) => `pulumi.Input<${text}>`;
const unionOf = (values) => values.map((it) => JSON.stringify(it)).join(" | ");

/** A JSON schema as a type; `lift` is what stands around each part. */
function typeText(schema, names, lift) {
  if (schema.enum) return choiceText(unionOf(schema.enum), schema.enum.length, names);
  if ("const" in schema) return JSON.stringify(schema.const);
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map((it) => typeText(it, names, lift)).join(" | ");
  if (schema.type === "array")
    return `${lift(typeText(schema.items ?? {}, names, lift))}[]`.replace(/^(.* \| .*)\[\]$/s, "($1)[]");
  if (schema.type === "object") return schema.properties ? objectText(schema, names, lift) : "Record<string, unknown>";
  return (
    { string: "string", boolean: "boolean", number: "number", integer: "number", null: "null" }[schema.type] ??
    "unknown"
  );
}

function objectText({ properties, required = [] }, names, lift) {
  const keys = Object.entries(properties).map(
    ([key, it]) => `${key}${required.includes(key) ? "" : "?"}: ${lift(typeText(it, names, lift))};`,
  );
  return `{\n${keys.join("\n")}\n}`;
}

/** Nobody writes a long union twice. */
function choiceText(union, length, names) {
  if (length <= 20) return union;
  if (!names.has(union)) names.set(union, `Choice${names.size + 1}`);
  return names.get(union);
}

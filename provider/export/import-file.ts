import { z } from "zod";
import { decoded } from "../files/decoded.js";
import type { OwnFolder } from "../files/own-folder.js";
import { readJson } from "../files/read-json.js";
import { visibleJson } from "../visible.js";
import { type Site, siteMark } from "../runtime/ownership/site.js";
import { carried } from "../runtime/carried.js";
import { stateAfterWrite } from "../runtime/state.js";
import { type Fields, isFields, isUnset } from "../runtime/value.js";
import { holdsSecret, type Node, partOf } from "../schema/shape.js";
import { providerText } from "../resource.js";
import type { Planned } from "./planned.js";
import { valueOf } from "./tree.js";

const entries = z.object({
  resources: z.array(
    z.object({
      type: z.string(),
      name: z.string(),
      id: z.string(),
      inputs: z.record(z.string(), z.unknown()),
      outputs: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Name of the import file in the project. */
export const importFileName = "import.json";

/** A resource of an import file, with all that the engine would otherwise ask a provider for. */
export interface ImportEntry {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Fields;
  readonly outputs: Fields;
}

/** How the engine writes a secret in files. */
const secretMark = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

/**
 * The text of the file that `pulumi import` takes: inputs as the program gives them, outputs as a run would have left them.
 *
 * @param site - The site that was exported, which the states are of.
 * @param earlier - What is to be imported besides.
 */
export function importFile(plan: readonly Planned[], site: Site, earlier: readonly ImportEntry[]): string {
  const added = plan.filter(({ role }) => role === "resource").map((planned) => entryOf(planned, site));
  const names = new Set(added.map(({ name }) => name));
  const resources = [...earlier.filter(({ name }) => !names.has(name)), ...added];
  return `${visibleJson({ nameTable: {}, resources }, 2)}\n`;
}

/** What an import file brings in; nothing where there is none. */
export function readImportFile(folder: OwnFolder): readonly ImportEntry[] {
  const bytes = folder.read(importFileName);
  if (!bytes) return [];
  const wanted = { what: "import file", advice: "Take it away, and run this again." };
  return readJson(decoded(bytes), entries, folder.placeOf(importFileName), wanted).resources;
}

function entryOf({ object, variable, tree }: Planned, site: Site): ImportEntry {
  const { model } = object.kind;
  const { area, name } = model.definition;
  const inputs = valueOf(tree) as Fields;
  const outputs = stateAfterWrite(inputs, withoutCredentials(object.live, model.node) as Fields, model);
  const __provider = providerText(area, name);
  const missing = [...model.node.keys].some(([key, part]) => part.requiredOnCreate && isUnset(inputs[key]));
  return {
    type: `pulumi-nodejs:dynamic/comm100/${area}:${name}`,
    name: variable,
    id: object.id,
    // What is needed to make an object is not needed to take it over.
    inputs: { ...inputs, ...(missing && { __import: object.id }), __provider },
    outputs: { ...sealed(carried(outputs), model.node), ...siteMark(site), __provider },
  };
}

/** An answer without secrets that the API shows in the clear: what is masked tells nothing. */
function withoutCredentials(value: unknown, node: Node): unknown {
  if (node.kind === "rows" && Array.isArray(value)) return value.map((row) => withoutCredentials(row, node.row));
  if (node.kind !== "object" || !isFields(value)) return value;
  const open = Object.entries(value).filter(([key, part]) => !node.keys.get(key)?.secret || isMasked(part));
  return Object.fromEntries(open.map(([key, part]) => [key, withoutCredentials(part, partOf(node, key))]));
}

function isMasked(value: unknown): boolean {
  return value === "" || isUnset(value) || (typeof value === "string" && /^[*•.]+$/.test(value));
}

/** Outputs that hold secrets, marked as the engine marks them. */
function sealed(outputs: Fields, node: Node & { kind: "object" }): Fields {
  return Object.fromEntries(
    Object.entries(outputs).map(([key, value]) => {
      const part = node.keys.get(key);
      return [key, part && holdsSecret(part) ? { ...secretMark, plaintext: JSON.stringify(value) } : value];
    }),
  );
}

import { embeddedIn, type Kind } from "../export/kinds.js";
import type { LiveObject, Note } from "../export/live-object.js";
import { memoryOf, valuesOf } from "../runtime/memory.js";
import { parentsIn } from "../runtime/model.js";
import { type Selection, selectedKeys } from "../runtime/selection.js";
import { type EngineResource } from "../inventory/engine-resource.js";
import { readDeployment } from "../inventory/read-deployment.js";
import { type Fields, isFields, isUnset } from "../runtime/value.js";
import { askPulumi } from "./ask-pulumi.js";
import { counted } from "../vocabulary/nouns.js";
import { readText } from "../files/read-text.js";
import { type Side, sideOf } from "./side.js";
import type { SideName } from "./side-name.js";

const prefix = "pulumi-nodejs:dynamic/comm100/";
/** How the engine marks what is encrypted, or would be. */
const secretMark = "4dabf18193072939515e22adb298388d";

/**
 * What a stack holds of an account. Secrets stay encrypted, and are left out.
 *
 * @param name - The stack, or the file with its state.
 * @param title - How the user names it.
 * @throws When the state cannot be read.
 */
export async function stackSide(
  name: Extract<SideName, { form: "stack" | "state" }>,
  title: string,
  kinds: readonly Kind[],
): Promise<Side> {
  const text =
    name.form === "state" ? readText(name.file) : await askPulumi(["stack", "export", "--stack", name.stack]);
  const all = readDeployment(text, title).resources ?? [];
  const resources = all.filter((one) => one.type.startsWith(prefix) && one.delete !== true);
  const known = new Map(kinds.map((kind) => [kind.type, kind]));
  const objects: LiveObject[] = [];
  const managed = new Map<LiveObject, Selection>();
  const notes: Note[] = notesOn(resources);
  let hidden = 0;
  for (const resource of resources) {
    const kind = known.get(resource.type.slice(prefix.length));
    if (!kind) {
      notes.push({ what: resource.urn, reason: "this version of the package does not have its type" });
      continue;
    }
    const object = objectOf(resource, kind);
    objects.push(object);
    if (resource.external === true) continue;
    const { outputs = {} } = resource;
    const selection = memoryOf(outputs).managed;
    const open = openPart(selection, outputs);
    managed.set(object, open);
    hidden += selectedKeys(selection).length - selectedKeys(open).length;
  }
  if (hidden > 0)
    notes.push({
      what: counted(hidden, "setting"),
      reason: "secrets, or with secrets in them: encrypted in the state",
    });
  const folded = withLists(objects, managed, kinds);
  return sideOf({ name: title, objects: folded, managed, notes, unread: new Set() });
}

function objectOf({ id = "", outputs = {} }: EngineResource, kind: Kind): LiveObject {
  const open = withoutSecrets(valuesOf(outputs)) as Fields;
  return { kind, id, live: { ...open, id }, parents: parentsIn(open, kind.model) };
}

/** What is managed and not encrypted. */
function openPart(selection: Selection, outputs: Fields): Selection {
  const keys = selectedKeys(selection).filter(([key]) => !isSecret(outputs[key]));
  return selection === true || Array.isArray(selection) ? selection : Object.fromEntries(keys);
}

function isSecret(value: unknown): boolean {
  return isFields(value) && secretMark in value;
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isFields(value)) return value;
  const open = Object.entries(value).filter(([, part]) => !isSecret(part));
  return Object.fromEntries(open.map(([key, part]) => [key, withoutSecrets(part)]));
}

/** A stack may hold two accounts. */
function notesOn(resources: readonly EngineResource[]): Note[] {
  const providers = new Set(resources.map(({ provider }) => provider));
  if (providers.size < 2) return [];
  return [{ what: `${providers.size} providers`, reason: "their resources are compared as if they were one account" }];
}

/** Rows that an account shows inside their parents stand there for a stack too, whether it has resources for them or not. */
function withLists(
  objects: readonly LiveObject[],
  managed: Map<LiveObject, Selection>,
  kinds: readonly Kind[],
): LiveObject[] {
  const holders = new Map([...new Set(objects.map(({ kind }) => kind))].map((kind) => [kind, embeddedIn(kind, kinds)]));
  const rows = objects.filter(({ kind }) => holders.get(kind) !== undefined);
  const folded = new Set<LiveObject>();
  for (const row of rows) {
    const { holder, key } = holders.get(row.kind) ?? {};
    const parents = Object.values(row.parents);
    const parent = objects.find(({ kind, id }) => kind === holder && parents.includes(id));
    const selection = parent && managed.get(parent);
    if (!parent || key === undefined || selection === undefined || selection === true) continue;
    const selected = selection as Readonly<Record<string, Selection>>;
    // What the parent's own outputs say of them is older than they are.
    const before = key in selected && !isUnset(parent.live[key]) ? (parent.live[key] as unknown[]) : [];
    parent.live[key] = [...before, row.live];
    folded.add(row);
    managed.set(parent, { ...selected, [key]: [...((selected[key] ?? []) as Selection[]), managed.get(row) ?? {}] });
  }
  return objects.filter((object) => !folded.has(object));
}

import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { keptSteps } from "../preview/kept-steps.js";
import { inventoryAfter, inventoryBefore, type Preview, type Step } from "../preview/preview.js";
import { nodeOf } from "../schema/shape.js";
import type { Change, ChangeKind, ChangeSet, FieldChange, Move } from "./change.js";
import { fieldChanges } from "./field-changes.js";

/**
 * What changes according to a preview: of `pulumi preview`, or of `pulumi refresh --preview-only`.
 *
 * @throws When this version of the package does not have the type of a resource.
 */
export async function changesOf(preview: Preview): Promise<ChangeSet> {
  const steps = (await keptSteps(preview.steps)).toSorted((one, other) => byNumber.compare(one.urn, other.urn));
  const sorted = { ...preview, steps };
  const [before, after] = [await inventoryBefore(sorted), await inventoryAfter(sorted)];
  const byUrn = new Map<string, Step[]>();
  for (const step of steps) byUrn.set(step.urn, [...(byUrn.get(step.urn) ?? []), step]);
  const changes = [...byUrn.values()].flatMap((own) => changeOf(own, before, after) ?? []);
  const deleted = new Set(changes.filter(({ kind }) => kind === "deleted").map(({ item }) => item));
  const told = changes.map((change) =>
    goesWithParent(change, before, deleted) ? { ...change, kind: "deleted" as const } : change,
  );
  return {
    changes: told,
    before,
    after,
    moves: movesIn(steps),
    ...(preview.isPartial && { isPartial: true }),
    ...(preview.stack !== undefined && { stack: preview.stack }),
  };
}

function movesIn(steps: readonly Step[]): Move[] {
  const moves = steps.flatMap(({ after: item, formerUrn, isUntold = false }) =>
    item && formerUrn ? [{ item, formerUrn, isUntold }] : [],
  );
  return [...new Map(moves.map((move) => [move.item.urn, move])).values()];
}

/** The same order in every run, whatever the engine did first: `rule2` before `rule10`. */
const byNumber = new Intl.Collator("en", { numeric: true });

function changeOf(steps: readonly Step[], before: Inventory, after: Inventory): Change | undefined {
  const old = steps.map((step) => step.before).find((item) => item !== undefined);
  const made = steps.map((step) => step.after).findLast((item) => item !== undefined);
  const item = made ?? old;
  if (!item) return undefined;
  const inventory = made ? after : before;
  const kind = kindOf(new Set(steps.map(({ op }) => op)), item, inventory);
  if (!kind) return undefined;
  const isGone = kind === "deleted" || kind === "released";
  return {
    kind,
    item,
    before: old,
    after: isGone ? undefined : made,
    fields: isGone || !made ? [] : fieldsOf(steps, old, made, inventory).filter((field) => !isBlank(field, kind)),
    replacedBy: [...new Set(steps.flatMap(({ replacedBy }) => replacedBy))],
  };
}

/** What the engine's steps of a resource come to; undefined where nothing happens. */
function kindOf(ops: ReadonlySet<string>, item: Item, inventory: Inventory): ChangeKind | undefined {
  const { singleton, adoptedBy, withoutDelete } = inventory.modelOf(item).definition;
  const isThere = singleton ?? adoptedBy !== undefined;
  if ([...ops].some((op) => op.includes("replace"))) return isThere ? "changed" : "replaced";
  if (ops.has("import")) return "adopted";
  if (ops.has("create")) return isThere || item.isImported ? "adopted" : "made";
  if (ops.has("update")) return "changed";
  if (ops.has("delete")) return isThere || withoutDelete || item.isExternal ? "released" : "deleted";
  return undefined;
}

/** What the program merely lets go of is gone all the same where its campaign, chatbot or the like is deleted. */
function goesWithParent({ kind, item }: Change, before: Inventory, deleted: ReadonlySet<Item>): boolean {
  return kind === "released" && !item.isExternal && before.ancestorsOf(item).some((parent) => deleted.has(parent));
}

function fieldsOf(steps: readonly Step[], old: Item | undefined, made: Item, inventory: Inventory): Change["fields"] {
  const { definition, node } = inventory.modelOf(made);
  const parents = Object.entries(definition.parent ?? {}).map(([key, schema]) => [key, nodeOf(schema)] as const);
  const settable = [...node.keys].filter(([key]) => !node.readOnly.has(key));
  const differs = steps.flatMap((step) => step.differs);
  return fieldChanges(
    { ...node, keys: new Map([...parents, ...settable]) },
    { before: old?.inputs ?? {}, after: made.inputs, site: old?.outputs ?? {}, differs },
  );
}

/** Something new has nothing in it anyway, unless the program sets it. */
function isBlank({ after }: FieldChange, kind: ChangeKind): boolean {
  return kind === "made" && (after === "" || (Array.isArray(after) && after.length === 0));
}

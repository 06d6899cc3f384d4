import { addressOf, parseId } from "./address.js";
import { idKey, IdSet } from "./identity.js";
import { valuesOf } from "./memory.js";
import { labelOf, type Model, settingsIn } from "./model.js";
import { linkedLists, targetOf } from "./relations.js";
import { holdsUnknown } from "./unknown.js";
import { type Fields, same } from "./value.js";

/** What a resource of this run says of one object. */
interface Claim {
  readonly label: string;
  /** What tells the resource from all others, where that is known. */
  readonly self: unknown;
  readonly inputs: Fields;
}

/** What a resource says of the links of one object, by the name of the list. */
interface Links extends Claim {
  /** Undefined where the object is yet to be made. */
  readonly id: string | undefined;
  readonly kind: string;
  readonly lists: readonly { readonly key: string; readonly target: string; readonly ids: readonly unknown[] }[];
}

/**
 * What the resources of a run say, as far as this process was told: of two that say different things of one object or of one relation, the
 * second is refused. The order in which the engine tells of them is not known, nor are all values in a preview: what is in doubt passes.
 */
export class Claims {
  private readonly single = new Map<string, Claim>();
  private readonly links = new Map<string, Links>();

  /**
   * Notes the arguments of a resource when they are checked.
   *
   * @param olds - The arguments before: a resource that changes is no second one.
   * @returns What is wrong, where another resource stands for the same object, or a new one contradicts the links of another.
   */
  problem(olds: Fields, inputs: Fields, model: Model): string | undefined {
    const [before, now] = [valuesOf(olds), valuesOf(inputs)];
    const key = objectKey(inputs, model);
    const known = key === undefined ? undefined : this.single.get(key);
    const claim = { label: labelOf(inputs, model), inputs: now, self: inputs["__self"] };
    if (known && isAnother(known, claim) && !same(known.inputs, before)) return twice(known.label, model);
    if (key !== undefined) this.single.set(key, claim);
    const isNew = Object.keys(before).length === 0 && inputs["__import"] === undefined;
    return isNew ? this.note(undefined, inputs, model) : undefined;
  }

  /**
   * Notes what a resource says of the links of an object that exists.
   *
   * @throws When another resource says otherwise.
   */
  says(id: string, inputs: Fields, model: Model): void {
    this.links.delete(newKey(inputs, model));
    const found = this.note(id, inputs, model);
    if (found !== undefined) throw new Error(found);
  }

  /** Forgets an object that is deleted. */
  forget(id: string, state: Fields, model: Model): void {
    this.links.delete(linkKey(targetOf(model), id));
    const key = objectKey(state, model);
    if (key !== undefined) this.single.delete(key);
  }

  private note(id: string | undefined, inputs: Fields, model: Model): string | undefined {
    const settings = settingsIn(inputs, model);
    const lists = linkedLists(model).flatMap(({ key, target }) => {
      const ids: unknown = settings[key];
      return Array.isArray(ids) ? [{ key, target, ids: ids as readonly unknown[] }] : [];
    });
    if (lists.length === 0) return undefined;
    const own: Links = {
      id,
      kind: targetOf(model),
      lists,
      label: labelOf(inputs, model),
      inputs: valuesOf(inputs),
      self: inputs["__self"],
    };
    this.links.set(id === undefined ? newKey(inputs, model) : linkKey(own.kind, id), own);
    return [...this.links.values()].map((other) => contradiction(own, other)).find((found) => found !== undefined);
  }
}

/** What two resources say of one relation and cannot both be so. */
function contradiction(one: Links, other: Links): string | undefined {
  if (one === other) return undefined;
  for (const list of one.lists) {
    const back = list.target === other.kind ? other.lists.find(({ target }) => target === one.kind) : undefined;
    if (!back) continue;
    const [holds, isHeld] = [says(list.ids, other.id), says(back.ids, one.id)];
    if (holds !== undefined && isHeld !== undefined && holds !== isHeld)
      return holds ? differ(one, list.key, other, back.key) : differ(other, back.key, one, list.key);
  }
  return undefined;
}

/** Whether a list holds an id; undefined where that is not known. A list whose ids are all known holds none of what is yet to be made. */
function says(ids: readonly unknown[], id: string | undefined): boolean | undefined {
  if (id !== undefined && new IdSet(ids).has(id)) return true;
  return ids.some(holdsUnknown) ? undefined : false;
}

function differ(one: Links, key: string, other: Links, back: string): string {
  return (
    `${one.label} has ${other.label} in ${key}, but ${back} of ${other.label} lacks it. Both write one relation, and would undo each other: ` +
    "set it on one side alone, or alike on both."
  );
}

/** What tells the object that a resource stands for, where it exists without being made; undefined where that is not known. */
function objectKey(inputs: Fields, model: Model): string | undefined {
  const { singleton, adoptedBy } = model.definition;
  const imported = inputs["__import"];
  if (typeof imported === "string" && !holdsUnknown(imported) && !singleton)
    return `${targetOf(model)} ${idKey(parseId(imported, model).id)}`;
  const telling = [...model.parents, ...(adoptedBy ?? [])].map((key) => inputs[key]);
  if ((!singleton && !adoptedBy) || telling.some((value) => value === undefined || holdsUnknown(value)))
    return undefined;
  return `${addressOf(model, inputs).collection} ${idKey(JSON.stringify(telling))}`;
}

function twice(first: string, { definition }: Model): string {
  return (
    `${first} manages the same ${definition.noun}; there is one alone, and the two would undo each other. ` +
    "Leave one of them out, with its settings moved to the other."
  );
}

function isAnother(one: Claim, other: Claim): boolean {
  if (one.self !== undefined && other.self !== undefined) return one.self !== other.self;
  return !same(one.inputs, other.inputs);
}

function linkKey(kind: string, id: string): string {
  return `${kind} ${idKey(id)}`;
}

function newKey(inputs: Fields, model: Model): string {
  return `${targetOf(model)} new ${JSON.stringify(valuesOf(inputs))}`;
}

import { holdsSecret, type Node, partOf } from "../schema/shape.js";
import { foldedValue } from "./folded-value.js";
import { momentaryName } from "./hand-over.js";
import { foldedForm, idKey, type IdSet } from "./identity.js";
import type { Intent } from "./intent.js";
import { valuesOf } from "./memory.js";
import { selectedPart } from "./selection.js";
import { sideBySide } from "./side-by-side.js";
import { stateAfterRead } from "./state.js";
import { type Fields, isFields, same } from "./value.js";
import { placeUnder } from "../schema/path-text.js";

/** A setting as it was when it was last seen, as the site has it now, and as the program wants it. */
interface Setting {
  readonly path: string;
  readonly was: unknown;
  readonly is: unknown;
  readonly wanted: unknown;
  readonly node: Node;
}

/**
 * Tells of settings that somebody changed since they were last seen and that this update is about to overwrite: those that the program
 * changes, and those that it leaves as they were.
 *
 * @param state - What was last seen.
 * @param live - What the site has now.
 * @param hidden - Settings that are secret, or were: named, without their values.
 * @returns A line for each, with what it was, what it is, and what it becomes.
 */
export function conflicts(intent: Intent, state: Fields, live: Fields, hidden: ReadonlySet<string>): string[] {
  const { model, settings, known } = intent;
  const was = valuesOf(selectedPart(state, known.managed ?? {}) as Fields);
  const is = stateAfterRead(state, live, model).inputs;
  return parts({ path: "", was, is, wanted: settings, node: model.node }, hidden)
    .filter((setting) => isEdit(setting) && !isOurs(setting, intent))
    .map((setting) => inWords(setting, hidden));
}

/** A setting, or those in it that can be told apart. */
function parts(whole: Setting, hidden: ReadonlySet<string>): Setting[] {
  const { path, was, is, wanted, node } = whole;
  if (node.kind !== "object" || hidden.has(path) || !isFields(was) || !isFields(is) || !isFields(wanted))
    return [whole];
  const keys = new Set([...Object.keys(was), ...Object.keys(is)].filter((key) => key in wanted));
  return [...keys].flatMap((key) => {
    const inner = placeUnder(path, key);
    const part = { path: inner, was: was[key], is: is[key], wanted: wanted[key], node: partOf(node, key) };
    return parts(part, hidden);
  });
}

function isEdit({ was, is, wanted, node }: Setting): boolean {
  if (node.createOnly || same(was, is, node) || same(foldedValue(wanted), foldedValue(is), node)) return false;
  return !(node.unordered && isOnItsWay(was, is, wanted));
}

/**
 * Whether all that came and went is as the program wants it, so that nobody's edit gets lost. The other side of a link, written in the
 * same run, does that.
 */
function isOnItsWay(...values: readonly [was: unknown, is: unknown, wanted: unknown]): boolean {
  const elements = (list: unknown) => new Set(Array.isArray(list) ? list.map(foldedForm) : []);
  const [was, is, wanted] = [elements(values[0]), elements(values[1]), elements(values[2])];
  return [...is].every((it) => was.has(it) || wanted.has(it)) && [...was].every((it) => is.has(it) || !wanted.has(it));
}

/** What this run did itself: a place among siblings that it gave away, or an object that it deleted, which others referred to. */
function isOurs({ path, was, is, node }: Setting, { account, address, model, id }: Intent): boolean {
  const isPlace = path === model.definition.reorder?.field && account.places.has(idKey(address.collection));
  const isMomentary = typeof was === "string" && is === momentaryName(was, id);
  return isPlace || isMomentary || isLeftBy(account.deleted, was, is, node);
}

/** Whether a value is what the deletion of others left of it: references to them are empty, or gone with what held them. */
function isLeftBy(deleted: IdSet, was: unknown, is: unknown, node: Node): boolean {
  const ways = [true, false].map((isRowGone) => [without(was, deleted, isRowGone), without(is, deleted, isRowGone)]);
  return holdsOneOf(was, deleted) && ways.some(([before, now]) => same(before, now, node));
}

function holdsOneOf(value: unknown, ids: IdSet): boolean {
  if (typeof value === "string") return ids.has(value);
  return typeof value === "object" && value !== null && Object.values(value).some((part) => holdsOneOf(part, ids));
}

function without(value: unknown, ids: IdSet, isRowGone: boolean): unknown {
  if (typeof value === "string") return ids.has(value) || /^[0-]{36}$/.test(value) ? undefined : value;
  if (Array.isArray(value)) {
    const left = value.filter((part) => !(isFields(part) ? isRowGone : true) || !holdsOneOf(part, ids));
    return left.map((part) => without(part, ids, isRowGone));
  }
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, without(part, ids, isRowGone)]));
}

function inWords({ path, was, is, wanted, node }: Setting, hidden: ReadonlySet<string>): string {
  if (hidden.has(path) || holdsSecret(node)) return `${path} was changed in Comm100, and is changed again (a secret)`;
  const [before, now, after] = sideBySide([was, is, wanted]);
  return `${path} was ${before}, is ${now} in Comm100 now, and ${same(was, wanted) ? "goes back to" : "becomes"} ${after}`;
}

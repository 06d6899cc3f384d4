import type { Item } from "../inventory/item.js";
import { naturalKeyOf } from "../inventory/natural-key.js";
import type { Model } from "../runtime/model.js";
import { humanised } from "../vocabulary/vocabulary.js";
import { isUnknown } from "../runtime/unknown.js";
import { same } from "../runtime/value.js";
import { aliasFor } from "./alias-for.js";
import type { Change, ChangeSet } from "./change.js";
import type { Follow } from "./follow.js";
import { named } from "./named.js";
import type { Sentence } from "./span.js";

/**
 * What is new and like something that the run deletes: likely a resource that was renamed or moved in the program. Of one name the update
 * fails, since what is new is made while the old one is there; else it costs the object.
 */
export function renamedFrom(change: Change, set: ChangeSet): Follow[] {
  const { kind, item } = change;
  if (kind === "deleted") {
    const made = set.changes.find((other) => other.kind === "made" && likeIn(other.item, set)?.old === change);
    if (!made) return [];
    return [{ sentence: ["The new ", ...named(made.item, set.after), " is like it: see there how this one is kept."] }];
  }
  const like = kind === "made" ? likeIn(item, set) : undefined;
  return like ? [followOf(item, like, set)] : [];
}

interface Like {
  /** The deletion of what the new object is like. */
  readonly old: Change;
  /** Whether both have the name, or whatever else there may be only one of. */
  readonly isNamesake: boolean;
}

function likeIn(item: Item, set: ChangeSet): Like | undefined {
  const model = set.after.modelOf(item);
  const key = naturalKeyOf(item, model);
  const gone = set.changes.filter((other) => other.kind === "deleted" && other.item.type === item.type);
  const namesake = gone.find((other) => key !== undefined && naturalKeyOf(other.item, model) === key);
  const old = namesake ?? gone.find((other) => isLike(other.item, item, model));
  return old && { old, isNamesake: old === namesake };
}

function followOf(item: Item, { old, isNamesake }: Like, set: ChangeSet): Follow {
  const name = named(item, set.after);
  const way: Sentence = [
    "If this resource only has another name or place in the program, write ",
    { as: "code", text: aliasFor(old.item.urn, item.urn) },
    " in its options: then the object stays, with its id and all that belongs to it.",
  ];
  if (!isNamesake)
    return { sentence: ["It has the settings of ", ...named(old.item, set.before), ", which is deleted. ", ...way] };
  return {
    risk: "refused",
    sentence: [
      "The update fails at the new ",
      ...name,
      `: ${keyInWords(set.after.modelOf(item))} in use as long as the old one is there, and what goes is deleted last. `,
      ...way,
      " If a new one is meant, delete the old one first, in a run of its own.",
    ],
  };
}

/** `the name is`, `the question and the language are` */
function keyInWords({ definition: { naturalKey = [] } }: Model): string {
  const words = naturalKey.map((key) => `the ${humanised(key).toLowerCase()}`);
  return `${words.join(" and ")} ${words.length === 1 ? "is" : "are"}`;
}

/** Whether two objects have the same settings, but for what they are called. */
function isLike(one: Item, other: Item, { definition: { naturalKey = [] }, parents, node }: Model): boolean {
  const keys = [...node.keys.keys()].filter((key) => !naturalKey.includes(key) && !parents.includes(key));
  const told = keys.filter((key) => one.inputs[key] !== undefined || other.inputs[key] !== undefined);
  const isAlike = (key: string) =>
    isUnknown(other.inputs[key]) || same(one.inputs[key], other.inputs[key], node.keys.get(key));
  return told.length > 1 && told.every(isAlike);
}

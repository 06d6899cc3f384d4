import { parentsOf } from "../export/describe.js";
import { labelOf, type LiveObject } from "../export/live-object.js";
import { Reference, Remarked, type Tree } from "../export/tree.js";
import { nameKeysOf } from "./name-keys.js";
import type { Side } from "./side.js";

/** Characters of a name that a line has room for. */
const longest = 40;

const known = new WeakMap<Side, Titles>();

/** How people call the objects of a side: `livechat.ChatWindow of "Shop"`, `kb.Article "Returns" of "Help"`. */
export function titlesOf(side: Side): Titles {
  const titles = known.get(side) ?? new Titles(side);
  known.set(side, titles);
  return titles;
}

/** Titles of the objects of one side. */
export class Titles {
  /** @param side - Whose objects they are. */
  constructor(private readonly side: Side) {}

  /** `livechat.AutoInvitation "Hello" of "Shop"`. */
  get(object: LiveObject): string {
    const { area, name } = object.kind.model.definition;
    const label = this.labelOf(object);
    const parents = Object.values(parentsOf(object, this.side.references)).map((tree) => this.wordOf(tree));
    const places = parents.filter((word) => word !== "").map((word) => JSON.stringify(word));
    return [
      `${area}.${name}`,
      ...(label === "" ? [] : [JSON.stringify(label)]),
      ...(places.length > 0 ? [`of ${places.join(", ")}`] : []),
    ].join(" ");
  }

  /** What an object calls itself, or is known by; its id where it has nothing else. */
  labelOf(object: LiveObject): string {
    const { definition, node } = object.kind.model;
    if (definition.singleton) return "";
    const label = labelOf(object.live, ["firstName"]);
    if (label !== "") return cut(label);
    const values = nameKeysOf(object.kind).flatMap((key) => {
      const value = object.live[key];
      if (typeof value !== "string" || value === "") return [];
      return [this.wordOf(this.side.references.refer(value, node.keys.get(key) ?? { kind: "value" }, object))];
    });
    return values.length > 0 ? cut(values.join(" ")) : object.id;
  }

  private wordOf(tree: Tree): string {
    if (tree instanceof Reference) return this.labelOf(tree.target);
    if (tree instanceof Remarked) return this.wordOf(tree.value);
    return typeof tree === "string" || typeof tree === "number" ? String(tree) : "";
  }
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

import { definitionOf } from "../resources/definition-of.js";
import { idKey, sameId } from "../runtime/identity.js";
import { type Model, modelOf } from "../runtime/model.js";
import { listOf, targetOf } from "../runtime/relations.js";
import { isUnknown } from "../runtime/unknown.js";
import { type IdPlace, idPlaces } from "./id-places.js";
import { hidden, type Item, knownOf } from "./item.js";

/** A place in an item that holds the id of another one. */
export interface Link extends IdPlace {
  readonly from: Item;
  /** What is meant, if it is one of the inventory. */
  readonly to: Item | undefined;
}

/** The resources of a stack, a preview or a program, and what they say of each other. */
export class Inventory {
  private readonly byUrn: ReadonlyMap<string, Item>;
  private readonly byId: ReadonlyMap<string, readonly Item[]>;
  private readonly known = new Map<Item, readonly Link[]>();
  private incoming: ReadonlyMap<Item, readonly Link[]> | undefined;

  private constructor(
    readonly items: readonly Item[],
    private readonly models: ReadonlyMap<string, Model>,
    private readonly gone: readonly Item[] = [],
    readonly isPartial = false,
  ) {
    this.byUrn = new Map(items.map((item) => [item.urn, item]));
    this.byId = grouped(items, ({ id }) => (id === undefined ? undefined : idKey(id)));
  }

  /**
   * An inventory of items.
   *
   * @param gone - What is there no more, though something may still hold its id.
   * @param isPartial - Whether items of the program were left out.
   * @throws When this version of the package does not have the type of one.
   */
  static async of(items: readonly Item[], gone: readonly Item[] = [], isPartial = false): Promise<Inventory> {
    const models = new Map<string, Model>();
    for (const { type } of [...items, ...gone])
      if (!models.has(type)) models.set(type, modelOf(await definitionOf(type)));
    return new Inventory(items, models, gone, isPartial);
  }

  /** An inventory for each account that the items are of. */
  perAccount(): readonly Inventory[] {
    const accounts = grouped(this.items, ({ account = "" }) => account);
    return accounts.size < 2
      ? [this]
      : [...accounts.values()].map((items) => new Inventory(items, this.models, this.gone, this.isPartial));
  }

  /** The item with a URN. */
  at(urn: string): Item | undefined {
    return this.byUrn.get(urn);
  }

  /** All items of a type: `livechat:Campaign`. */
  ofType(type: string): Item[] {
    return this.items.filter((item) => item.type === type);
  }

  /** What the definition says of an item. */
  modelOf({ type }: Item): Model {
    const model = this.models.get(type);
    if (!model) throw new Error(`${type} is not of this inventory.`);
    return model;
  }

  /** What the Control Panel calls an item: `routing rule`. */
  nounOf(item: Item): string {
    return this.modelOf(item).definition.noun;
  }

  /** What people call an item: its name on the site, else its name in the program. Never a secret. */
  labelOf(item: Item): string {
    const { definition, node } = this.modelOf(item);
    const values = knownOf(item);
    const { calledBy = [], naturalKey = [] } = definition;
    const isOpen = (value: unknown): value is string =>
      typeof value === "string" && value.trim() !== "" && value !== hidden && !isUnknown(value);
    const called = calledBy.map((key) => values[key]).filter(isOpen);
    if (called.length > 0 && called.length === calledBy.length) return called.map((part) => part.trim()).join(" ");
    // What people are is no name of theirs.
    const names = calledBy.length > 0 ? ["displayName"] : ["name", "displayName", "title", "label", "keyword"];
    const keys = [...names, ...naturalKey];
    const key = keys.find((one) => isOpen(values[one]) && !node.keys.get(one)?.secret && !node.keys.get(one)?.refersTo);
    return key === undefined ? item.name : String(values[key]).trim();
  }

  /** The item that this one belongs to: the campaign of a chat window. */
  parentOf(item: Item): Item | undefined {
    const { parents } = this.modelOf(item);
    return this.linksOf(item).find(({ path, to }) => to && path.length === 1 && parents.includes(String(path[0])))?.to;
  }

  /** The items that this one belongs to, the next one first. */
  ancestorsOf(item: Item): readonly Item[] {
    const found = new Set<Item>();
    for (let parent = this.parentOf(item); parent && !found.has(parent); parent = this.parentOf(parent))
      found.add(parent);
    return [...found];
  }

  /** The outermost item that this one belongs to; itself, if it belongs to none. */
  rootOf(item: Item): Item {
    return this.ancestorsOf(item).at(-1) ?? item;
  }

  /** All that an item's settings refer to, its parents included. What the API answers besides is not looked at. */
  linksOf(item: Item): readonly Link[] {
    const links = this.known.get(item) ?? this.findLinks(item);
    this.known.set(item, links);
    return links;
  }

  /** All links that lead to an item. */
  linksTo(item: Item): readonly Link[] {
    this.incoming ??= this.findIncoming();
    return this.incoming.get(item) ?? [];
  }

  /**
   * What an id means.
   *
   * @param targets - `area/Name` of what may be meant; empty for anything.
   */
  withId(id: string, targets: readonly string[] = []): Item | undefined {
    const found = this.byId.get(idKey(id)) ?? [];
    return found.find((item) => isOneOf(item, targets) && this.modelOf(item).definition.singleton !== true);
  }

  /** What an id meant of which nothing is there any more. */
  goneWith(id: string, targets: readonly string[]): Item | undefined {
    return this.gone.find((item) => item.id !== undefined && sameId(item.id, id) && isOneOf(item, targets));
  }

  private findLinks(item: Item): Link[] {
    const taken = new Map<string, Set<string>>();
    const links = idPlaces(knownOf(item), this.modelOf(item)).map((place) => ({
      from: item,
      ...place,
      to: this.targetOf(place, item, taken),
    }));
    return links.filter((link) => !this.isTakenOut(link));
  }

  /** Whether the site was seen to have an entry in a list that it has no more: the object is gone, or lists this one no longer. */
  private isTakenOut({ from, path, value, targets, isMember, to }: Link): boolean {
    const isOfProgram = from.inputs[String(path[0])] !== undefined;
    if (!isMember || isOfProgram || isUnknown(value)) return false;
    if (!to) return this.goneWith(String(value), targets) !== undefined;
    const { id } = from;
    const back = listOf(this.modelOf(to), targetOf(this.modelOf(from)));
    const ids = back && to.inputs[back.key];
    return path.length === 2 && id !== undefined && Array.isArray(ids) && !ids.some((one) => sameId(one, id));
  }

  /** By its id; where that is not known yet, by what the argument depends on, each once. */
  private targetOf({ path, value, targets }: IdPlace, item: Item, taken: Map<string, Set<string>>): Item | undefined {
    const key = String(path[0]);
    const used = taken.get(key) ?? new Set<string>();
    taken.set(key, used);
    if (!isUnknown(value)) return this.withId(String(value), targets);
    const urn = (item.dependsOn[key] ?? []).find((one) => {
      const target = this.byUrn.get(one);
      return target && !used.has(one) && isOneOf(target, targets);
    });
    if (urn === undefined) return undefined;
    used.add(urn);
    return this.byUrn.get(urn);
  }

  private findIncoming(): ReadonlyMap<Item, readonly Link[]> {
    return grouped(
      this.items.flatMap((item) => this.linksOf(item)),
      ({ to }) => to,
    );
  }
}

function isOneOf({ type }: Item, targets: readonly string[]): boolean {
  return targets.length === 0 || targets.includes(type.replace(":", "/"));
}

function grouped<T, K>(values: readonly T[], keyOf: (value: T) => K | undefined): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}

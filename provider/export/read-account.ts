import type { Account } from "../runtime/account.js";
import { addressOf, singletonId } from "../runtime/address.js";
import { isBuiltIn as comesWithProduct } from "../runtime/built-in.js";
import type { Fields } from "../runtime/value.js";
import { completed } from "./completed.js";
import { embeddedIn, type Kind, parentTargets } from "./kinds.js";
import type { LiveObject, Note } from "./live-object.js";
import { placesOf } from "./places.js";
import { unreadable, whatOf } from "./unreadable.js";

/** What was read of an account. */
export interface Reading {
  readonly objects: LiveObject[];
  readonly notes: Note[];
}

/** Reads the account kind by kind, parents first, each list and each single object once. */
export class AccountReader {
  readonly objects: LiveObject[] = [];
  readonly notes: Note[] = [];
  /** Kinds of which something could not be read. */
  readonly unread = new Set<Kind>();
  private readonly done = new Map<Kind, Promise<void>>();

  /**
   * @param account - What to read; its client keeps answers.
   * @param kinds - All kinds there are.
   * @param isWanted - Whether objects of a kind are asked for; their parents are read in any case.
   */
  constructor(
    private readonly account: Account,
    private readonly kinds: readonly Kind[],
    private readonly isWanted: (kind: Kind) => boolean,
  ) {}

  /** Reads all managed kinds that are wanted. */
  async read(): Promise<Reading> {
    for (const kind of this.kinds.filter((one) => this.takes(one))) await this.readKind(kind);
    return this;
  }

  /** Reads kinds that the objects refer to, and that can be looked up without naming a parent. */
  async readTargets(targets: ReadonlySet<string>): Promise<void> {
    const open = this.kinds.filter(({ target, model }) => targets.has(target) && model.parents.length === 0);
    for (const kind of open) await this.readKind(kind);
  }

  /** How many calls are still to come at least, going by what is read. */
  remaining(): number {
    const open = this.kinds.filter((kind) => this.takes(kind) && !this.done.has(kind));
    return open.reduce((sum, kind) => sum + Math.max(1, placesOf(kind, this.objects).length), 0);
  }

  private takes(kind: Kind): boolean {
    return kind.isManaged && this.isWanted(kind) && !embeddedIn(kind, this.kinds);
  }

  private readKind(kind: Kind): Promise<void> {
    const known = this.done.get(kind) ?? this.readNow(kind);
    this.done.set(kind, known);
    return known;
  }

  private async readNow(kind: Kind): Promise<void> {
    const above = new Set(Object.values(parentTargets(kind)).flat());
    for (const parent of this.kinds.filter(({ target }) => above.has(target) && target !== kind.target))
      await this.readKind(parent);
    const places = placesOf(
      kind,
      this.objects.filter((object) => !isBuiltIn(object)),
    );
    const found = await Promise.all(places.map((place) => this.readPlace(kind, place)));
    const unique = new Map(found.flat().map((object) => [JSON.stringify([object.id, object.parents]), object]));
    this.objects.push(...(kind.model.definition.singleton ? unique.values() : firstOfEach([...unique.values()])));
  }

  private async readPlace(kind: Kind, place: Fields): Promise<LiveObject[]> {
    try {
      return await (kind.model.definition.singleton ? this.readSingle(kind, place) : this.readList(kind, place));
    } catch (error) {
      this.notes.push(unreadable(kind, place, error));
      this.unread.add(kind);
      return [];
    }
  }

  private async readSingle(kind: Kind, place: Fields): Promise<LiveObject[]> {
    const { model } = kind;
    const live = await this.account.read(addressOf(model, place).item(""), model);
    if (live) return [{ kind, id: singletonId(model, place), live, parents: place }];
    this.notes.push({ what: whatOf(kind, place), reason: "the API has nothing there" });
    return [];
  }

  private async readList(kind: Kind, place: Fields): Promise<LiveObject[]> {
    const { model } = kind;
    const rows = await this.account.list(addressOf(model, place), model);
    const whole = await completed(rows, place, model, this.account);
    return whole.map((live) => {
      const others = model.parents.filter((key) => !(key in place) && live[key] !== undefined && live[key] !== null);
      const parents = { ...place, ...Object.fromEntries(others.map((key) => [key, live[key]])) };
      return { kind, id: String(live["id"]), live, parents, isBuiltIn: comesWithProduct(live, model, whole) };
    });
  }
}

/** Whether the product brings the object with it. */
export function isBuiltIn({ kind, live, isBuiltIn: isKnown }: LiveObject): boolean {
  return isKnown ?? comesWithProduct(live, kind.model);
}

function firstOfEach(objects: readonly LiveObject[]): LiveObject[] {
  const byId = new Map<string, LiveObject>();
  for (const object of objects) if (!byId.has(object.id)) byId.set(object.id, object);
  return [...byId.values()];
}

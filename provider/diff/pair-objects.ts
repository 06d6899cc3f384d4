import type { LiveObject } from "../export/live-object.js";
import { idKey } from "../runtime/identity.js";
import { type ContentOf, Namings, type Token } from "./namings.js";
import type { Side } from "./side.js";

/** An object and the same one on the other side. */
export type Pair = readonly [LiveObject, LiveObject];

/** Objects that nothing tells apart. */
export interface Group {
  readonly members: readonly [readonly LiveObject[], readonly LiveObject[]];
}

/** Which objects of two sides are the same. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Objects of equal names, of which it cannot be said which is which. */
  readonly alike: readonly Group[];
  /** What is on one side only. */
  readonly alone: readonly [readonly LiveObject[], readonly LiveObject[]];
  readonly token: Token;
}

/** A way to tell which objects are the same: equal keys, one object on each side. Undefined where it does not apply, or not yet. */
interface Way {
  readonly key: (object: LiveObject, side: 0 | 1) => string | undefined;
  /** What to do with several objects of one key. @defaultValue nothing */
  readonly several?: "leave alike" | "in order";
  /** Whether objects of one key are equal in all that they say, so that it does not matter which is meant. */
  readonly isExact?: true;
}

/**
 * Pairs the objects of two sides, parents first: by what names them among their siblings, then, for what is left, by their ids where
 * both sides can be of one account, by their names alone, and what has no name by its place.
 *
 * @param contentOf - What an object says, as text without ids; tells namesakes apart.
 */
export function pairObjects(sides: readonly [Side, Side], contentOf: ContentOf): Pairing {
  return new Matchmaker(sides, contentOf).pair();
}

class Matchmaker {
  private readonly pairs: Pair[] = [];
  private readonly alike: Group[] = [];
  private readonly tokens = new Map<LiveObject, string>();
  private readonly open: readonly [Set<LiveObject>, Set<LiveObject>];

  private readonly token: Token = (object) => this.tokens.get(object);

  constructor(
    private readonly sides: readonly [Side, Side],
    private readonly contentOf: ContentOf,
  ) {
    this.open = [new Set(sides[0].objects), new Set(sides[1].objects)];
  }

  pair(): Pairing {
    const namings = new Namings(this.sides, this.contentOf, this.token);
    const ways: Way[] = [
      { key: (object, side) => namings.named(object, side), several: "leave alike" },
      { key: (object) => namings.byId(object) },
      { key: (object, side) => namings.labelled(object, side) },
      { key: (object, side) => namings.inContent(object, side), several: "in order", isExact: true },
      { key: (object, side) => namings.inPlace(object, side), several: "in order" },
    ];
    for (let place = 0; place < ways.length;) {
      const way = ways[place];
      // What is paired may be the parent of what could not be named yet.
      place = way && this.round(way) ? 0 : place + 1;
    }
    const alone = [[...this.open[0]], [...this.open[1]]] as const;
    return { pairs: this.pairs, alike: this.alike, alone, token: this.token };
  }

  /** Whether anything was paired. */
  private round(way: Way): boolean {
    const groups = new Map<string, [LiveObject[], LiveObject[]]>();
    for (const side of [0, 1] as const) {
      for (const object of this.open[side]) {
        const key = way.key(object, side);
        if (key === undefined) continue;
        const group = groups.get(key) ?? [[], []];
        group[side].push(object);
        groups.set(key, group);
      }
    }
    const before = this.tokens.size;
    for (const [key, [ours, theirs]] of groups)
      if (ours.length > 0 && theirs.length > 0) this.settle(key, ours, theirs, way);
    return this.tokens.size > before;
  }

  private settle(key: string, ours: LiveObject[], theirs: LiveObject[], way: Way): void {
    const isClear = ours.length === 1 && theirs.length === 1;
    if (!isClear && way.several === undefined) return;
    if (!isClear && way.several === "leave alike") {
      this.pairEqual(key, ours, theirs, (object) => idKey(object.id));
      this.pairEqual(key, ours, theirs, (object, side) => this.contentOf(object, side, this.token));
      if (ours.length > 1 || theirs.length > 1) {
        this.leaveAlike(key, ours, theirs);
        return;
      }
    }
    for (const [place, one] of ours.entries()) {
      const other = theirs[place];
      if (other) this.join(way.isExact ? key : `${key}#${this.pairs.length}`, one, other);
    }
  }

  /** Pairs what is equal in something, and takes it off the lists. */
  private pairEqual(
    key: string,
    ours: LiveObject[],
    theirs: LiveObject[],
    by: (object: LiveObject, side: 0 | 1) => string,
  ): void {
    for (const one of [...ours]) {
      const mine = by(one, 0);
      const other = theirs.find((object) => by(object, 1) === mine);
      if (!other) continue;
      ours.splice(ours.indexOf(one), 1);
      theirs.splice(theirs.indexOf(other), 1);
      this.join(`${key}#${this.pairs.length}`, one, other);
    }
  }

  private leaveAlike(key: string, ours: readonly LiveObject[], theirs: readonly LiveObject[]): void {
    // Where all of one side are paired, the others are simply more of the same name.
    if (ours.length === 0 || theirs.length === 0) return;
    this.alike.push({ members: [ours, theirs] });
    for (const object of [...ours, ...theirs]) this.tokens.set(object, key);
    for (const object of ours) this.open[0].delete(object);
    for (const object of theirs) this.open[1].delete(object);
  }

  private join(token: string, one: LiveObject, other: LiveObject): void {
    this.pairs.push([one, other]);
    this.tokens.set(one, token);
    this.tokens.set(other, token);
    this.open[0].delete(one);
    this.open[1].delete(other);
  }
}

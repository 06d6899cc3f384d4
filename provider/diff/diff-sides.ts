import { describe, embeddedLists, parentsOf } from "../export/describe.js";
import type { Kind } from "../export/kinds.js";
import { type LiveObject, type Note } from "../export/live-object.js";
import { type Mirrored, mirroredIn } from "../export/mirrored.js";
import { isBuiltIn } from "../export/read-account.js";
import { referencesIn, type Tree } from "../export/tree.js";
import { type Selection, selectedKeys } from "../runtime/selection.js";
import { compareTrees, type FieldDifference, united } from "./compare-trees.js";
import { contentOf } from "./content-of.js";
import { type Group, type Pair, pairObjects, type Pairing } from "./pair-objects.js";
import { withoutOwnIds } from "./own-ids.js";
import type { Side } from "./side.js";
import { titlesOf } from "./titles.js";

/** An object that one side has and the other has not, with how many parts there are below it. */
export interface OneSided {
  readonly object: LiveObject;
  readonly below: number;
}

/** Two sides, compared. */
export interface Diff {
  readonly only: readonly [readonly OneSided[], readonly OneSided[]];
  readonly different: readonly { readonly pair: Pair; readonly fields: readonly FieldDifference[] }[];
  /** Objects of equal names that nothing tells apart. */
  readonly alike: readonly Group[];
  /** Objects without a difference. */
  readonly same: number;
  /** What was not compared, and why. */
  readonly notes: readonly Note[];
}

/**
 * Compares two sides: objects by their names, settings by their values, references by what they mean.
 *
 * @param isWanted - Whether an object is to be compared.
 */
export function diffSides(
  sides: readonly [Side, Side],
  kinds: readonly Kind[],
  isWanted: (object: LiveObject) => boolean,
): Diff {
  return new Differ(sides, kinds, isWanted).diff();
}

class Differ {
  private readonly notes: Note[] = [];
  private readonly trees = new Map<LiveObject, Readonly<Record<string, Tree>>>();
  private readonly embedded = new Map<Kind, ReadonlySet<string>>();
  private readonly pairing: Pairing;
  private readonly mirrored: readonly Mirrored[];
  private readonly alike: ReadonlySet<LiveObject>;

  constructor(
    private readonly sides: readonly [Side, Side],
    private readonly kinds: readonly Kind[],
    private readonly isWanted: (object: LiveObject) => boolean,
  ) {
    this.mirrored = mirroredIn(kinds.filter(({ isManaged }) => isManaged));
    this.pairing = pairObjects(sides, (object, side, token) => contentOf(this.treeOf(object, side), object, token));
    this.alike = new Set(this.pairing.alike.flatMap(({ members: [ours, theirs] }) => [...ours, ...theirs]));
  }

  diff(): Diff {
    const pairs = this.pairing.pairs.filter((pair) => pair.every((object, side) => this.counts(object, side as 0 | 1)));
    const different = pairs
      .map((pair) => ({ pair, fields: this.fieldsOf(pair) }))
      .filter(({ fields }) => fields.length > 0);
    const only = [this.only(0), this.only(1)] as const;
    return {
      only,
      different,
      alike: this.pairing.alike.filter(({ members }) =>
        members.every((side, place) => side.some((one) => this.counts(one, place as 0 | 1))),
      ),
      same: pairs.length - different.length,
      notes: [...this.sides.flatMap(({ name, notes }) => notes.map((note) => onSide(note, name))), ...this.notes],
    };
  }

  /** Whether an object lives below one of several that nothing tells apart: then it cannot be told apart either. */
  private isBelowAlike(object: LiveObject, side: 0 | 1): boolean {
    const parents = Object.values(parentsOf(object, this.sides[side].references)).flatMap(referencesIn);
    return parents.some((parent) => this.alike.has(parent) || this.isBelowAlike(parent, side));
  }

  /** Whether it is asked for, and a program could have it. */
  private counts(object: LiveObject, side: 0 | 1): boolean {
    return object.kind.isManaged && this.isWanted(object) && !this.isBelowAlike(object, side);
  }

  private fieldsOf(pair: Pair): FieldDifference[] {
    const [one, other] = pair;
    const selections = this.sides.flatMap(({ managed }, side) =>
      managed ? [managed.get(pair[side] ?? one) ?? {}] : [],
    );
    const [first, second] = selections;
    const selection = first === undefined ? true : second === undefined ? first : united(first, second);
    const lists = keptLists(one.kind, selection);
    const unnamed: string[] = [];
    const [ours, theirs] = [this.treeOf(one, 0, lists), this.treeOf(other, 1, lists)];
    const fields = compareTrees(
      ours,
      theirs,
      one.kind.model.node,
      {
        token: this.pairing.token,
        onUnnamed: (path) => unnamed.push(path),
      },
      selection,
    );
    if (unnamed.length > 0)
      this.notes.push({
        what: `${titlesOf(this.sides[0]).get(one)}, ${[...new Set(unnamed)].join(", ")}`,
        reason: "the ids there mean nothing that was read",
      });
    const parents = new Set(one.kind.model.parents);
    const mirrored = selection === true ? this.mirroredOf(one.kind) : new Set<string>();
    return fields.filter(({ path }) => !parents.has(path) && !mirrored.has(path));
  }

  private treeOf(object: LiveObject, side: 0 | 1, more: readonly string[] = []): Readonly<Record<string, Tree>> {
    const known = more.length === 0 ? this.trees.get(object) : undefined;
    if (known) return known;
    const { kind } = object;
    const lists = this.embedded.get(kind) ?? embeddedLists(kind, this.kinds);
    this.embedded.set(kind, lists);
    const { references } = this.sides[side];
    const options = { kinds: this.kinds, references, all: false };
    const tree = withoutOwnIds(describe(object, options, "", new Set([...lists, ...more])).tree, object);
    if (more.length === 0) this.trees.set(object, tree);
    return tree;
  }

  /** What the API shows from two sides is compared from one. */
  private mirroredOf(kind: Kind): ReadonlySet<string> {
    return new Set(this.mirrored.flatMap((one) => (one.kind === kind ? [one.key] : [])));
  }

  private only(side: 0 | 1): OneSided[] {
    const [other] = [this.sides[side === 0 ? 1 : 0]];
    const alone = this.pairing.alone[side].filter((object) => this.counts(object, side) && !isBuiltIn(object));
    const own = this.sides[side].managed;
    const real = alone.filter((object) => own === undefined || own.has(object));
    const readable = real.filter(({ kind }) => !other.unread.has(kind));
    const isPart = ({ kind }: LiveObject): boolean =>
      other.managed !== undefined && kind.model.definition.singleton === true;
    const whole = readable.filter(({ kind }) => !kind.model.definition.singleton);
    const ids = new Map(whole.map((object) => [object.id, object]));
    const above = (object: LiveObject): LiveObject | undefined =>
      Object.values(object.parents)
        .map((id) => ids.get(String(id)))
        .find((one) => one !== undefined && one !== object);
    const tops = readable.filter((object) => !above(object) && !isPart(object));
    const left = readable.filter((object) => !above(object) && isPart(object));
    if (left.length > 0)
      this.notes.push({
        what: `${left.length} settings of ${this.sides[side].name} that every account has`,
        reason: `${other.name} does not manage them`,
      });
    const topOf = (object: LiveObject): LiveObject => {
      const parent = above(object);
      return parent ? topOf(parent) : object;
    };
    const counts = new Map<LiveObject, number>();
    for (const object of readable) counts.set(topOf(object), (counts.get(topOf(object)) ?? 0) + 1);
    return tops.map((object) => ({ object, below: (counts.get(object) ?? 1) - 1 }));
  }
}

/** Lists of rows that are objects of their own elsewhere, which a stack manages here. */
function keptLists({ model }: Kind, selection: Selection): string[] {
  return selectedKeys(selection)
    .map(([key]) => key)
    .filter((key) => model.node.keys.get(key)?.keptApart === true);
}

function onSide({ what, reason }: Note, name: string): Note {
  return { what: `${what} in ${name}`, reason };
}

import { isUncarried } from "../runtime/carried.js";
import { breakCircles } from "./circles.js";
import { describe } from "./describe.js";
import type { Kind } from "./kinds.js";
import { keyOf, labelOf, type LiveObject, type Note, titleOf } from "./live-object.js";
import { lookUpFilter } from "./look-up-filter.js";
import { type Mirrored, mirroredIn } from "./mirrored.js";
import { nameObjects } from "./name-objects.js";
import type { Planned } from "./planned.js";
import { isBuiltIn } from "./read-account.js";
import { References } from "./references.js";
import { referencesIn, type Tree } from "./tree.js";
import { saysNothing } from "./says-nothing.js";
import { withTexts } from "./texts.js";
import { refused } from "./refused.js";

/** What a plan is made of. */
export interface PlanParts {
  readonly objects: readonly LiveObject[];
  readonly kinds: readonly Kind[];
  /** Whether an object becomes a resource of the program. */
  readonly manages: (object: LiveObject) => boolean;
  /** Variables of an earlier export, by key of the object. */
  readonly known: ReadonlyMap<string, string>;
  /** Whether what equals a default is written too. */
  readonly all: boolean;
}

/** The program, before it is text. */
export interface Plan {
  readonly declarations: readonly Planned[];
  readonly notes: readonly Note[];
}

/** Decides what the program declares, under which names and with which arguments. */
export function planProgram(parts: PlanParts): Plan {
  const notes: Note[] = [];
  const objects = [...parts.objects].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  let managed = objects.filter((one) => one.kind.isManaged && !isBuiltIn(one) && parts.manages(one));
  const builtIn = objects.filter((one) => one.kind.isManaged && isBuiltIn(one) && parts.manages(one));
  for (const kind of new Set(builtIn.map((one) => one.kind))) {
    const names = builtIn.filter((one) => one.kind === kind).map(({ live, id }) => labelOf(live) || id);
    notes.push({
      what: `${kind.type.replace(":", ".")}: ${names.sort().join(", ")}`,
      reason: "the product brings these with it",
    });
  }
  const options = { ...parts, references: new References(objects) };
  const silent = managed.filter((one) => !parts.known.has(keyOf(one)) && saysNothing(one, options));
  managed = managed.filter((one) => !silent.includes(one));
  for (const [kind, count] of countsOf(silent))
    notes.push({ what: `${kind} of ${count} agent${count === 1 ? "" : "s"}`, reason: "nothing but defaults" });
  for (;;) {
    const planner = new Planner(parts, objects, managed);
    const left = planner.leftOut();
    if (left.size === 0) return { ...planner.finish(), notes: [...notes, ...planner.notes] };
    managed = managed.filter((one) => !left.has(one));
    for (const [object, reason] of left) notes.push({ what: titleOf(object), reason });
  }
}

function countsOf(objects: readonly LiveObject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of objects) {
    const name = kind.type.replace(":", ".");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const writtenOut =
  "holds what Pulumi cannot carry, which is written out in brackets; on the site it stays as it is, until you change it";

class Planner {
  readonly notes: Note[] = [];
  private readonly names: Map<LiveObject, string>;
  private readonly managed: ReadonlySet<LiveObject>;
  private readonly references: References;
  private readonly mirrored: Mirrored[];
  private readonly resources: Planned[];
  private readonly refusals = new Map<LiveObject, string>();

  constructor(
    private readonly parts: PlanParts,
    private readonly objects: readonly LiveObject[],
    managed: readonly LiveObject[],
  ) {
    this.names = nameObjects(managed, parts.known);
    this.managed = new Set(managed);
    this.references = new References(objects.filter((one) => this.managed.has(one) || one.kind.isFindable));
    this.mirrored = mirroredIn([...new Set(managed.map(({ kind }) => kind))]);
    this.resources = managed.map((object) => this.resource(object));
  }

  /** Objects that no program can declare, with the reason. */
  leftOut(): ReadonlyMap<LiveObject, string> {
    return this.refusals;
  }

  /** Look-ups, and order. */
  finish(): { declarations: Planned[] } {
    const lookUps = this.lookUps();
    const declarations = [...lookUps, ...this.resources];
    for (const { from, key, to } of breakCircles(declarations))
      this.notes.push({
        what: `${titleOf(from.object)}, ${key}`,
        reason: `it and ${titleOf(to.object)} refer to each other; this side is not managed`,
      });
    for (const { kind, key, other } of this.mirrored)
      this.notes.push({
        what: `${kind.type.replace(":", ".")}, ${key}`,
        reason: `written from the other side: ${other}`,
      });
    for (const [id, names] of this.references.dangling)
      this.notes.push({ what: `id ${id}`, reason: `no ${names} of this export has it; it stays as text` });
    return { declarations };
  }

  private resource(object: LiveObject): Planned {
    const { kind } = object;
    const variable = this.names.get(object) ?? "";
    const { tree: made, secrets } = describe(object, { ...this.parts, references: this.references }, variable);
    const omitted = this.mirrored.filter((one) => one.kind === kind && this.isSaidThere(one, object, made[one.key]));
    const whole = Object.fromEntries(Object.entries(made).filter(([name]) => !omitted.some(({ key }) => key === name)));
    const { tree, notes, reason } = refused(whole, object);
    this.notes.push(...notes);
    const odd = Object.keys(tree).filter((key) => isUncarried(object.live[key]));
    if (odd.length > 0) this.notes.push({ what: `${titleOf(object)}, ${odd.join(", ")}`, reason: writtenOut });
    if (reason !== undefined) this.refusals.set(object, reason);
    return { object, role: "resource", variable, tree: withTexts(tree, variable), secrets };
  }

  /** Whether the other side says the same: not where that is merely looked up. Where only a part is, the rest is told. */
  private isSaidThere({ key }: Mirrored, object: LiveObject, list: Tree | undefined): boolean {
    const targets = list === undefined ? [] : referencesIn(list);
    const silent = targets.filter((target) => !this.managed.has(target));
    if (silent.length === 0) return true;
    if (silent.length === targets.length) return false;
    this.notes.push({
      what: `${titleOf(object)}, ${key}: ${silent.map(titleOf).join(", ")}`,
      reason: "these are looked up, and the others are written from the other side; not managed",
    });
    return true;
  }

  private lookUps(): Planned[] {
    const isResource = new Set(this.resources.map(({ object }) => object));
    const found = new Map<LiveObject, Planned["tree"]>();
    const open = this.resources.flatMap(({ tree }) => referencesIn(tree));
    for (let next = open.pop(); next; next = open.pop()) {
      const target = next;
      if (isResource.has(target) || found.has(target)) continue;
      const siblings = this.objects.filter(({ kind }) => kind === target.kind);
      const tree = lookUpFilter(target, siblings, this.references);
      found.set(target, tree);
      open.push(...referencesIn(tree));
    }
    const objects = this.objects.filter((object) => found.has(object));
    const known = new Map([...this.parts.known, ...[...this.names].map(([one, name]) => [keyOf(one), name] as const)]);
    const names = nameObjects(objects, known);
    return objects.map((object) => ({
      object,
      role: "lookUp",
      variable: names.get(object) ?? "",
      tree: found.get(object) ?? {},
      secrets: [],
    }));
  }
}

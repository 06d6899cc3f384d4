import type { Emulator, JsonObject } from "../../provider/emulator/index.js";
import { Agent, Department, Role, Skill } from "../../provider/resources/global/index.js";
import { Shift } from "../../provider/resources/livechat/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { accountOn, Life, type Resource } from "../life.js";
import { below, type Dice, diceOf, oneOf } from "./chaos/dice.js";

/** How a list fails to show the links of its objects. */
export type Hiding = "absent" | "empty";

/** From now on a collection's list leaves links out, or shows none. */
export function hideLinks(emulator: Emulator, path: string, keys: readonly string[], hiding: Hiding): void {
  const shown = (row: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(row).flatMap(([key, value]) =>
        !keys.includes(key) ? [[key, value]] : hiding === "empty" ? [[key, []]] : [],
      ),
    );
  emulator.fault({
    method: "GET",
    path,
    times: 1_000,
    status: 200,
    get body() {
      return emulator.rows(path).map(shown);
    },
  });
}

interface Kind {
  readonly resource: Resource;
  readonly path: string;
  readonly count: number;
  readonly args: (place: number, word: string) => Fields;
}

const named = (place: number, word: string) => ({ name: `N${place}`, description: word });
const kinds = {
  agent: {
    resource: Agent,
    path: "global/agents",
    count: 7,
    args: (place, word) => ({ email: `a${place}@x.example`, password: "p", firstName: "A", lastName: word }),
  },
  department: { resource: Department, path: "global/departments", count: 5, args: named },
  skill: { resource: Skill, path: "global/skills", count: 3, args: named },
  role: { resource: Role, path: "global/roles", count: 3, args: named },
  shift: { resource: Shift, path: "livechat/shifts", count: 3, args: (place, word) => ({ name: `${word} ${place}` }) },
} satisfies Record<string, Kind>;
type KindName = keyof typeof kinds;

/** Relations that both sides show: the key of each side names the other. */
const relations = [
  ["agent", "departmentIds", "department", "agentIds"],
  ["agent", "skillIds", "skill", "agentIds"],
  ["agent", "roleIds", "role", "agentIds"],
  ["agent", "shiftIds", "shift", "agentIds"],
  ["department", "shiftIds", "shift", "departmentIds"],
] as const satisfies readonly (readonly [KindName, string, KindName, string])[];

/** What a program says of one object: plain settings, and the links that it manages. */
interface Part {
  readonly kind: KindName;
  readonly place: number;
  readonly life: Life;
  readonly links: Map<string, string[]>;
}

/**
 * A site whose agents, departments, skills, roles and shifts are linked at random, and a program that edits all of them at once, with some
 * of the links, each from one side.
 */
export class LinkedSite {
  private readonly expected = new Set<string>();

  private constructor(
    private readonly emulator: Emulator,
    private readonly dice: Dice,
    private readonly parts: readonly Part[],
  ) {}

  /** Makes the site. Its lists show links, leave them out or show none, as the seed decides. */
  static async make(emulator: Emulator, seed: number): Promise<LinkedSite> {
    const dice = diceOf(9_000 + seed);
    const [before, now] = [accountOn(emulator), accountOn(emulator)];
    const parts: Part[] = [];
    for (const [kind, { resource, count, args }] of Object.entries(kinds) as [KindName, Kind][])
      for (let place = 0; place < count; place++) {
        const life = new Life(resource, before);
        await life.up(args(place, "one"));
        life.restart(now);
        parts.push({ kind, place, life, links: new Map() });
      }
    const site = new LinkedSite(emulator, dice, parts);
    for (const relation of relations) site.link(relation);
    const hiding = oneOf(["none", "none", "absent", "empty"] as const, dice);
    if (hiding !== "none") site.hide(hiding);
    return site;
  }

  /** Edits everything at once, in an order of the seed's. */
  async edit(): Promise<void> {
    const shuffled = this.parts.map((part) => [this.dice(), part] as const).sort(([one], [other]) => one - other);
    const ups = shuffled.map(([, { kind, place, life, links }]) =>
      life.up({ ...kinds[kind].args(place, "two"), ...Object.fromEntries(links) }),
    );
    await Promise.all(ups);
  }

  /** The links that there are. */
  links(): string[] {
    const all = relations.flatMap(([kind, key, otherKind, otherKey]) => [
      ...this.linksOf(kind, key, (id, other) => `${kind} ${id} ${otherKind} ${other}`),
      ...this.linksOf(otherKind, otherKey, (id, other) => `${kind} ${other} ${otherKind} ${id}`),
    ]);
    return [...new Set(all)].sort();
  }

  /** The links that there should be. */
  wanted(): string[] {
    return [...this.expected].sort();
  }

  private of(kind: KindName): Part[] {
    return this.parts.filter((part) => part.kind === kind);
  }

  private linksOf(kind: KindName, key: string, name: (id: string, other: string) => string): string[] {
    return this.of(kind).flatMap(({ life: { id } }) => {
      const ids = this.emulator.find(`${kinds[kind].path}/${id}`)?.[key];
      const own = new Set(this.parts.map((part) => part.life.id));
      return Array.isArray(ids)
        ? ids
            .map(String)
            .filter((other) => own.has(other))
            .map((other) => name(id, other))
        : [];
    });
  }

  /** Links objects in the Control Panel, and has the program link some of them otherwise, from one side. */
  private link([kind, key, otherKind, otherKey]: (typeof relations)[number]): void {
    const [ones, others] = [this.of(kind), this.of(otherKind)];
    const pair = (one: Part, other: Part) => `${kind} ${one.life.id} ${otherKind} ${other.life.id}`;
    for (const other of others) {
      const linked = ones.filter(() => this.dice() < 0.4);
      const path = `${kinds[otherKind].path}/${other.life.id}`;
      this.emulator.edit(path, { [otherKey]: linked.map(({ life }) => life.id) });
      for (const one of linked) this.expected.add(pair(one, other));
    }
    // The API takes the links of shifts from their own side alone.
    const side = below(key === "shiftIds" ? 2 : 3, this.dice);
    if (side === 0) return;
    const [managing, managed, name] = side === 1 ? [others, ones, otherKey] : [ones, others, key];
    for (const part of managing.filter(() => this.dice() < 0.6)) {
      const linked = managed.filter(() => this.dice() < 0.4);
      part.links.set(
        name,
        linked.map(({ life }) => life.id),
      );
      for (const other of managed) {
        const named = side === 1 ? pair(other, part) : pair(part, other);
        if (linked.includes(other)) this.expected.add(named);
        else this.expected.delete(named);
      }
    }
  }

  private hide(hiding: Hiding): void {
    for (const [kind, { path }] of Object.entries(kinds) as [KindName, Kind][]) {
      const keys = relations.flatMap(([one, key, other, otherKey]) => [
        ...(one === kind ? [key] : []),
        ...(other === kind ? [otherKey] : []),
      ]);
      hideLinks(this.emulator, path, keys, hiding);
    }
  }
}

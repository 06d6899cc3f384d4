import type { Inventory, Link } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import { isUnknown } from "../runtime/unknown.js";
import { textOf } from "../runtime/value.js";
import type { Edge, Graph, Kind, Node, Scope } from "./graph.js";
import { kindOfType } from "./kinds.js";

/** What is told of a node besides what its resource tells. */
export interface Detail {
  readonly label?: string;
  readonly notes?: readonly string[];
  readonly number?: number;
  readonly isOff?: boolean;
  /** Further resources that the node is made of. */
  readonly also?: readonly Item[];
}

/** What is told of an edge. */
interface EdgeDetail {
  readonly label?: string;
  readonly isAside?: boolean;
  readonly isOff?: boolean;
  readonly scope?: Scope;
}

/** A node that no resource stands for. */
interface Bare {
  readonly kind: Kind;
  readonly label: string;
  readonly noun?: string;
  readonly isOutside?: true;
}

/** A graph while it is drawn: what is drawn twice is there once. */
export class Sketch {
  private readonly nodes = new Map<string, Node>();
  private readonly edges = new Map<string, Edge>();

  constructor(readonly inventory: Inventory) {}

  /** The graph as it stands. */
  get graph(): Graph {
    return { nodes: [...this.nodes.values()], edges: [...this.edges.values()] };
  }

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  /** A node for a resource. Its id, which is the resource's URN. */
  item(item: Item, { label, notes = [], number, isOff, also = [] }: Detail = {}): string {
    const known = this.nodes.get(item.urn);
    const values = knownOf(item);
    this.nodes.set(item.urn, {
      id: item.urn,
      kind: kindOfType[item.type] ?? "outcome",
      label: label ?? known?.label ?? this.inventory.labelOf(item),
      noun: this.inventory.nounOf(item),
      notes: [...new Set([...(known?.notes ?? []), ...notes])],
      ...((number ?? known?.number) !== undefined && { number: number ?? known?.number ?? 0 }),
      isOff: (isOff ?? known?.isOff ?? false) || values["isEnabled"] === false || values["isActive"] === false,
      urns: [...new Set([...(known?.urns ?? []), item.urn, ...also.map(({ urn }) => urn)])],
      state: "stays",
    });
    return item.urn;
  }

  /** A node for a row of a resource, such as a rule in a list. */
  row(
    item: Item,
    key: string,
    kind: Kind,
    noun: string,
    { label = key, notes = [], number, isOff = false }: Detail,
  ): string {
    const id = `${item.urn}#${key}`;
    const place = number === undefined ? {} : { number };
    this.nodes.set(id, { id, kind, label, noun, notes, ...place, isOff, urns: [item.urn], state: "stays" });
    return id;
  }

  /** A node that no resource stands for. Its id. */
  bare(id: string, { noun = "", ...bare }: Bare): string {
    if (!this.nodes.has(id))
      this.nodes.set(id, { id, noun, ...bare, notes: [], isOff: false, urns: [], state: "stays" });
    return id;
  }

  /** What a link means as a node; a stand-in for what the stack does not hold. */
  linked({ from, path, value, targets, to, isMember }: Link): string | undefined {
    if (to) return kindOfType[to.type] ? this.item(to) : undefined;
    const nouns = targets.map((target) => outside[target]).filter((noun) => noun !== undefined);
    if (nouns.length === 0) return undefined;
    const id = isUnknown(value) ? `${from.urn}#${path.join(".")}` : `id:${textOf(value).toLowerCase()}`;
    const [kind] = targets
      .map((target) => kindOfType[target.replace("/", ":")])
      .filter((one) => one !== undefined)
      .reverse();
    const what = nouns.join(" or ");
    const gone = this.inventory.goneWith(textOf(value), targets);
    if (gone && isMember) return undefined;
    if (gone) return this.bare(`gone:${id}`, { kind: "outcome", label: this.nothing(gone) });
    const place = this.inventory.isPartial ? "that the preview leaves out" : "outside this stack";
    const label = `${article(what)} ${what} ${place}`;
    return this.bare(id, { kind: kind ?? "outcome", label, noun: what, ...(!isUnknown(value) && { isOutside: true }) });
  }

  private nothing(gone: Item): string {
    return `Nothing: the ${this.inventory.nounOf(gone)} ${this.inventory.labelOf(gone)} is gone`;
  }

  /** What a field of a resource means as a node. */
  target(item: Item, path: Link["path"]): string | undefined {
    const link = this.inventory.linksOf(item).find((one) => one.path.join() === path.join());
    return link && this.linked(link);
  }

  /** An edge; none where an end is missing. */
  edge(from: string | undefined, to: string | undefined, detail: EdgeDetail = {}): void {
    if (from === undefined || to === undefined) return;
    const { label = "", isAside = false, isOff = false, scope } = detail;
    const key = [from, to, label, isAside, scope].join("\n");
    this.edges.set(key, { from, to, label, isAside, isOff, ...(scope && { scope }), state: "stays" });
  }
}

/** What is named even if the stack does not hold it. */
const outside: Readonly<Record<string, string>> = {
  "global/Department": "department",
  "global/Agent": "agent",
  "livechat/Campaign": "campaign",
  "bot/Chatbot": "chatbot",
  "bot/TaskBot": "task bot",
};

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? "An" : "A";
}

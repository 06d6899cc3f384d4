import type { Edge, Graph, Kind, Node, State } from "./graph.js";
import { crowds } from "./kinds.js";
import { stateWords } from "./node-text.js";

/** How much a picture may hold. */
export interface Size {
  readonly nodes: number;
  readonly edges: number;
}

/**
 * The same graph, small enough to be read: where a node leads to many of a kind, one node stands for the rest. What changes is kept
 * longest.
 *
 * @param starts - The nodes that the flow comes from.
 */
export function folded(graph: Graph, starts: readonly string[], size: Size): Graph {
  for (const share of [1, 0.5, 0.25, 0.1, 0]) {
    const small = foldedOnce(graph, starts, share);
    if (small.nodes.length <= size.nodes && small.edges.length <= size.edges) return small;
  }
  return cut(foldedOnce(graph, starts, 0), size);
}

function foldedOnce(graph: Graph, starts: readonly string[], share: number): Graph {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const out = new Map<string, Edge[]>();
  for (const edge of graph.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const met = new Set<string>();
  const queue = [...starts];
  for (const id of queue) {
    if (met.has(id) || !nodes.has(id)) continue;
    met.add(id);
    fold(id, nodes, out, share);
    queue.push(...(out.get(id) ?? []).map(({ to }) => to));
  }
  const edges = [...met].flatMap((id) => out.get(id) ?? []).filter(({ to }) => met.has(to));
  return { nodes: [...met].flatMap((id) => nodes.get(id) ?? []), edges };
}

function fold(id: string, nodes: Map<string, Node>, out: Map<string, Edge[]>, share: number): void {
  for (const kind of Object.keys(crowds) as Kind[]) {
    const edges = (out.get(id) ?? []).filter(({ to }) => nodes.get(to)?.kind === kind && !to.startsWith(groupMark));
    const targets = [...new Set(edges.map(({ to }) => to))].flatMap((to) => nodes.get(to) ?? []);
    const { most, keepsFirst } = crowds[kind];
    const limit = Math.max(1, Math.floor(most * share));
    if (targets.length <= limit) continue;
    const kept = new Set(keepsFirst ? [...targets].sort(byState(edges)).slice(0, limit - 1) : []);
    const hidden = targets.filter((target) => !kept.has(target));
    const group = groupOf(id, kind, hidden, edges, kept.size > 0);
    nodes.set(group.id, group);
    out.set(id, rerouted(out.get(id) ?? [], hidden, group.id));
    out.set(group.id, onward(group.id, hidden, out));
  }
}

const groupMark = "group:";

/** What changes first, otherwise as it was. */
function byState(edges: readonly Edge[]): (one: Node, other: Node) => number {
  const rank = (node: Node) => (stateOf(node, edges) === "stays" ? 1 : 0);
  return (one, other) => rank(one) - rank(other);
}

function stateOf(node: Node, edges: readonly Edge[]): State {
  const own = edges.filter(({ to }) => to === node.id).map(({ state }) => state);
  if (own.every((state) => state === "new")) return "new";
  if (own.every((state) => state === "gone")) return "gone";
  return node.state === "stays" && own.some((state) => state !== "stays") ? "changed" : node.state;
}

function groupOf(from: string, kind: Kind, hidden: readonly Node[], edges: readonly Edge[], isRest: boolean): Node {
  const states = hidden.map((node) => stateOf(node, edges));
  const count = (state: State) => states.filter((one) => one === state).length;
  const notes = (["new", "changed", "gone"] as const).flatMap((state) =>
    count(state) > 0 ? [`${count(state)} ${stateWords[state]}`] : [],
  );
  const [first] = states;
  const { plural } = crowds[kind];
  const there = hidden.length - (isRest ? 0 : count("gone"));
  const isSame = first !== undefined && states.every((state) => state === first);
  return {
    id: `${groupMark}${kind}:${from}`,
    kind,
    label: isRest ? `and ${hidden.length} more ${plural}` : `${isSame ? hidden.length : there} ${plural}`,
    noun: "",
    notes: isSame ? [] : notes,
    isOff: hidden.every(({ isOff }) => isOff),
    urns: hidden.flatMap(({ urns }) => urns),
    state: isSame ? first : "changed",
  };
}

/** The edges to hidden nodes lead to their group instead. */
function rerouted(edges: readonly Edge[], hidden: readonly Node[], group: string): Edge[] {
  const ids = new Set(hidden.map(({ id }) => id));
  const [into, others] = [edges.filter(({ to }) => ids.has(to)), edges.filter(({ to }) => !ids.has(to))];
  return [...others, ...merged(into, () => group)];
}

function onward(group: string, hidden: readonly Node[], out: ReadonlyMap<string, readonly Edge[]>): Edge[] {
  const ids = new Set(hidden.map(({ id }) => id));
  const edges = hidden.flatMap(({ id }) => out.get(id) ?? []).filter(({ to }) => !ids.has(to));
  return merged(
    edges.map((edge) => ({ ...edge, from: group })),
    ({ to }) => to,
  );
}

/** One edge for all that lead to the same node. What they do not agree on is not told. */
function merged(edges: readonly Edge[], target: (edge: Edge) => string): Edge[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) groups.set(target(edge), [...(groups.get(target(edge)) ?? []), edge]);
  return [...groups].flatMap(([to, group]) => {
    const [first] = group;
    if (!first) return [];
    const isSame = (key: keyof Edge) => group.every((edge) => edge[key] === first[key]);
    return {
      ...first,
      to,
      label: isSame("label") ? first.label : "",
      isAside: group.every(({ isAside }) => isAside),
      isOff: group.every(({ isOff }) => isOff),
      state: isSame("state") ? first.state : "stays",
    };
  });
}

/** Cuts off what is farthest from the start. */
function cut({ nodes, edges }: Graph, size: Size): Graph {
  if (nodes.length <= size.nodes) return { nodes, edges: edges.slice(0, size.edges) };
  const kept = nodes.slice(0, size.nodes - 1);
  const ids = new Set(kept.map(({ id }) => id));
  const within = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const label = `and ${nodes.length - kept.length} more`;
  const rest: Node = {
    id: `${groupMark}rest`,
    kind: "outcome",
    label,
    noun: "",
    notes: [],
    isOff: false,
    urns: [],
    state: "stays",
  };
  return { nodes: [...kept, rest], edges: within.slice(0, size.edges) };
}

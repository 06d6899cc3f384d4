import type { Edge, Graph, Node, Side, State } from "./graph.js";

/**
 * What is there before and after a run, in one graph.
 *
 * @param changed - The URNs of the resources that the run changes.
 */
export function compared(before: Graph, after: Graph, changed: ReadonlySet<string>): Graph {
  const edges = states(before.edges, after.edges, edgeKey, (one, other) => one.isOff !== other.isOff);
  const touched = new Set(edges.filter(({ state }) => state !== "stays").map(({ from }) => from));
  const isMeant = ({ urns }: Node) => urns.some((urn) => changed.has(urn));
  const nodes = states(
    before.nodes,
    after.nodes,
    ({ id }) => id,
    (one, other) =>
      contentOf(one) !== contentOf(other) || (isMeant(other) && (touched.has(other.id) || one.number !== other.number)),
  );
  return { nodes: nodes.map((node) => (node.isOutside ? { ...node, state: "stays" } : node)), edges };
}

function states<T extends Node | Edge>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  differs: (before: T, after: T) => boolean,
): T[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const left = new Set(after.map(keyOf));
  const stated = (one: T): T => {
    const earlier = old.get(keyOf(one));
    if (!earlier) return { ...one, state: "new" };
    return { ...one, state: differs(earlier, one) ? "changed" : "stays", earlier };
  };
  const gone = before.filter((one) => !left.has(keyOf(one))).map((one) => ({ ...one, state: "gone" as const }));
  return [...after.map(stated), ...gone];
}

/** One end of a run alone, out of both in one graph: what comes or goes there is marked, and all has the values of that end. */
export function sideOf({ nodes, edges }: Graph, side: Side): Graph {
  const there = <T extends { readonly state: State; readonly earlier?: T }>(one: T): T[] => {
    if (one.state === (side === "before" ? "new" : "gone")) return [];
    return [side === "before" && one.earlier ? { ...one.earlier, state: one.state } : one];
  };
  return { nodes: nodes.flatMap(there<Node>), edges: edges.flatMap(there<Edge>) };
}

function edgeKey({ from, to, label, isAside, scope }: Edge): string {
  return [from, to, label, isAside, scope].join("\n");
}

/** What shows of a node. */
function contentOf({ label, notes, isOff }: Node): string {
  return JSON.stringify([label, notes, isOff]);
}

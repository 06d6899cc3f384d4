import type { Inventory } from "../inventory/inventory.js";
import { compared, sideOf } from "./compared.js";
import { flowOf } from "./flow.js";
import type { Edge, Graph } from "./graph.js";
import { mermaidOf } from "./mermaid.js";

/** What changes of who gets chats and tickets. */
export interface ChangedPart {
  /** The part as it is, as the text of a Mermaid flowchart; undefined where nothing of it is there yet. */
  readonly before: string | undefined;
  /** The part as it will be; undefined where nothing of it stays. */
  readonly after: string | undefined;
}

const size = { nodes: 40, edges: 100 };

/**
 * The part of the flow that a run changes, before and after, small enough for a comment.
 *
 * @param changed - The URNs of the resources that the run changes.
 * @returns Undefined where nothing of the flow changes.
 */
export function changedPart(
  before: Inventory,
  after: Inventory,
  changed: ReadonlySet<string>,
): ChangedPart | undefined {
  const whole = compared(flowOf(before), flowOf(after), changed);
  const moved = whole.edges.filter(({ state }) => state !== "stays");
  const touched = new Set([
    ...whole.nodes.filter(({ state }) => state !== "stays").map(({ id }) => id),
    ...moved.flatMap(({ from, to }) => [from, to]),
  ]);
  if (touched.size === 0) return undefined;
  const part = withWays(whole, touched);
  return { before: drawn(sideOf(part, "before")), after: drawn(sideOf(part, "after")) };
}

/** What changes, and how one gets there from where the flow begins. */
function withWays(graph: Graph, touched: ReadonlySet<string>): Graph {
  const flows = graph.edges.filter(({ isAside }) => !isAside);
  const into = new Map<string, Edge>();
  const first = new Set(graph.nodes.filter(({ kind }) => kind === "entry").map(({ id }) => id));
  const met = new Set(first);
  const out = new Map<string, Edge[]>();
  for (const edge of flows) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  for (const id of met)
    for (const edge of out.get(id) ?? []) {
      if (!met.has(edge.to)) into.set(edge.to, edge);
      met.add(edge.to);
    }
  const kept = new Set(touched);
  for (const id of kept) {
    const edge = into.get(id);
    if (edge) kept.add(edge.from);
  }
  return {
    nodes: graph.nodes.filter(({ id }) => kept.has(id)),
    edges: graph.edges.filter(
      (edge) => kept.has(edge.from) && kept.has(edge.to) && (edge.state !== "stays" || into.get(edge.to) === edge),
    ),
  };
}

function drawn({ nodes, edges }: Graph): string | undefined {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  // Where a rule led to a department, the other picture need not show the department by itself.
  const there = nodes.filter(({ id, state }) => state !== "stays" || linked.has(id));
  if (there.length === 0) return undefined;
  const led = new Set(edges.map(({ to }) => to));
  const starts = there.filter(({ id }) => !led.has(id)).map(({ id }) => id);
  return mermaidOf({ title: "", part: "chats", starts, nodes: there, edges }, size);
}

import type { Graph as Input, Subgraph } from "@viz-js/viz";
import type { Box } from "./boxes.js";
import type { Graph } from "./graph.js";

const inch = 72;
const last = Number.MAX_SAFE_INTEGER;

/** A graph as Graphviz takes it: nodes are called `n0`, `n1`, …, edges `e0`, `e1`, …; sizes are ours, for Graphviz has no fonts. */
export function inputOf(graph: Graph, boxes: readonly Box[], labels: readonly (Box | undefined)[]): Input {
  const names = new Map(graph.nodes.map(({ id }, place) => [id, `n${place}`]));
  const nameOf = (id: string) => names.get(id) ?? "";
  return {
    directed: true,
    graphAttributes: { rankdir: "LR", ranksep: 0.55, nodesep: 0.22, splines: "spline", pad: 0 },
    nodeAttributes: { shape: "box", fixedsize: true, label: "" },
    edgeAttributes: { arrowsize: 0.7 },
    nodes: boxes.map(({ width, height }, place) => ({
      name: `n${place}`,
      attributes: { width: width / inch, height: height / inch },
    })),
    edges: graph.edges.map(({ from, to }, place) => ({
      tail: nameOf(from),
      head: nameOf(to),
      attributes: { id: `e${place}`, tailport: "e", headport: "w", ...sized(labels[place]) },
    })),
    subgraphs: ordersIn(graph).map((order) => inOneColumn(order.map(nameOf))),
  };
}

/** A table without text takes as much room as is said. */
function sized(box: Box | undefined): Record<string, { html: string }> {
  if (!box) return {};
  const size = `width="${box.width}" height="${box.height}"`;
  return { label: { html: `<table border="0" cellborder="0" fixedsize="true" ${size}><tr><td></td></tr></table>` } };
}

/** Rules that are tried one after the other; what stands for the rest of them comes last. */
function ordersIn({ nodes, edges }: Graph): string[][] {
  const rules = new Map(nodes.filter(({ kind }) => kind === "rule").map((node) => [node.id, node.number ?? last]));
  const orders = new Map<string, Set<string>>();
  for (const { from, to } of edges) if (rules.has(to)) orders.set(from, (orders.get(from) ?? new Set()).add(to));
  const placeOf = (id: string) => rules.get(id) ?? last;
  return [...orders.values()].map((ids) => [...ids].sort((one, other) => placeOf(one) - placeOf(other)));
}

function inOneColumn(names: readonly string[]): Subgraph {
  const pairs = names.slice(1).map((head, place) => ({ tail: names[place] ?? "", head }));
  return {
    graphAttributes: { rank: "same" },
    nodes: names.map((name) => ({ name })),
    edges: pairs.map((pair) => ({ ...pair, attributes: { style: "invis" } })),
  };
}

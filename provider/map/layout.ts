import type { Viz } from "@viz-js/viz";
import { z } from "zod";
import { type Box, boxOfEdge, boxOfNode } from "./boxes.js";
import type { Edge, Graph, Node } from "./graph.js";

/** A point in pixels, from the top left. */
export type Point = readonly [x: number, y: number];

/** A node with its place. */
export interface PlacedNode {
  readonly node: Node;
  readonly box: Box;
  readonly at: Point;
}

/** An edge with its way. */
export interface PlacedEdge {
  readonly edge: Edge;
  readonly box: Box | undefined;
  /** Where the middle of its text is. */
  readonly label: Point | undefined;
  /** A Bézier curve: a point, then three for each part. */
  readonly curve: readonly Point[];
  /** Where the arrow points to. */
  readonly tip: Point;
}

/** A graph with places, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const drawn = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string(), lp: z.string().optional() })).default([]),
});

const inch = 72;

let graphviz: Promise<Viz> | undefined;

/** Graphviz is loaded by who draws pages alone. */
async function load(): Promise<Viz> {
  const { instance } = await import("@viz-js/viz");
  return instance();
}

/** Places the nodes of a graph from left to right; rules from top to bottom in their order. */
export async function layoutOf({ nodes, edges }: Graph): Promise<Layout> {
  const names = new Map(nodes.map(({ id }, place) => [id, `n${place}`]));
  const rules = new Set(nodes.filter(({ number }) => number !== undefined).map(({ id }) => id));
  const leadsToRules = (node: string) => edges.some(({ from, to }) => from === node && rules.has(to));
  const nameOf = (id: string) => names.get(id) ?? "";
  const inOrder = new Set(nodes.filter(({ id }) => leadsToRules(id)).map(({ id }) => nameOf(id)));
  const boxes = nodes.map(boxOfNode);
  const labels = edges.map(boxOfEdge);
  const found = drawn.parse(
    (await (graphviz ??= load())).renderJSON(
      {
        directed: true,
        graphAttributes: {
          rankdir: "LR",
          ranksep: 0.55,
          nodesep: 0.22,
          splines: "spline",
          pad: 0,
          outputorder: "edgesfirst",
        },
        nodeAttributes: { shape: "box", fixedsize: true, label: "" },
        edgeAttributes: { arrowsize: 0.7, tailport: "e", headport: "w" },
        nodes: boxes.map(({ width, height }, place) => ({
          name: `n${place}`,
          attributes: {
            width: width / inch,
            height: height / inch,
            ...(inOrder.has(`n${place}`) && { ordering: "out" }),
          },
        })),
        edges: edges.map(({ from, to }, place) => ({
          tail: nameOf(from),
          head: nameOf(to),
          attributes: { id: `e${place}`, ...sized(labels[place]) },
        })),
      },
      { yInvert: true },
    ),
  );
  const byName = new Map(found.objects.map(({ name, pos }) => [name, pointsOf(pos)[0]]));
  const byId = new Map(found.edges.map((edge) => [edge.id, edge]));
  return {
    ...sizeOf(found.bb),
    nodes: nodes.flatMap((node, place) => {
      const [box, at] = [boxes[place], byName.get(`n${place}`)];
      return box && at ? [{ node, box, at }] : [];
    }),
    edges: edges.flatMap((edge, place) => {
      const way = byId.get(`e${place}`);
      return way ? [placed(edge, labels[place], way)] : [];
    }),
  };
}

/** A text of a size that we know better than Graphviz, which has no fonts. */
function sized(box: Box | undefined): Record<string, { html: string }> {
  if (!box) return {};
  const size = `width="${box.width}" height="${box.height}"`;
  return { label: { html: `<table border="0" cellborder="0" fixedsize="true" ${size}><tr><td></td></tr></table>` } };
}

function sizeOf(bb: string): { width: number; height: number } {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(bb);
  return { width: Math.abs(right - left), height: Math.abs(bottom - top) };
}

function placed(edge: Edge, box: Box | undefined, { pos, lp }: { pos: string; lp?: string | undefined }): PlacedEdge {
  const parts = pos.split(" ");
  const curve = parts.filter((part) => !/^[es],/.test(part)).flatMap(pointsOf);
  const [tip] = parts.filter((part) => part.startsWith("e,")).flatMap((part) => pointsOf(part.slice(2)));
  return {
    edge,
    box,
    label: lp === undefined ? undefined : pointsOf(lp)[0],
    curve,
    tip: tip ?? curve.at(-1) ?? [0, 0],
  };
}

function pointsOf(text: string): Point[] {
  return text.split(" ").map((pair) => {
    const [x = 0, y = 0] = numbers(pair);
    return [x, y];
  });
}

function numbers(text: string): number[] {
  return text.split(",").map(Number);
}

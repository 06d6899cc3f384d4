import type { Viz } from "@viz-js/viz";
import { z } from "zod";
import { type Box, boxOfEdge, boxOfNode } from "./boxes.js";
import type { Edge, Graph, Node } from "./graph.js";
import { inputOf } from "./graphviz-input.js";

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
  objects: z.array(z.object({ name: z.string(), pos: z.string().optional() })).default([]),
  edges: z.array(z.object({ id: z.string().optional(), pos: z.string(), lp: z.string().optional() })).default([]),
});

let graphviz: Promise<Viz> | undefined;

/** Graphviz is loaded by who draws pages alone. */
async function load(): Promise<Viz> {
  const { instance } = await import("@viz-js/viz");
  return instance();
}

/** Places the nodes of a graph from left to right; rules from top to bottom in their order. */
export async function layoutOf({ nodes, edges }: Graph): Promise<Layout> {
  const boxes = nodes.map(boxOfNode);
  const labels = edges.map(boxOfEdge);
  const input = inputOf({ nodes, edges }, boxes, labels);
  const found = drawn.parse((await (graphviz ??= load())).renderJSON(input, { yInvert: true }));
  const byName = new Map(found.objects.map(({ name, pos = "" }) => [name, pointsOf(pos)[0]]));
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

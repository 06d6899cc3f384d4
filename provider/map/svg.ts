import { type Box, heightOf } from "./boxes.js";
import type { Node } from "./graph.js";
import type { Layout, PlacedEdge, PlacedNode, Point } from "./layout.js";
import { textOfNode } from "./node-text.js";
import { html } from "./page-text.js";

const margin = 12;

/**
 * A layout as SVG. Its colours are those of the page.
 *
 * @param id - Begins the ids of its title and its description.
 */
export function svgOf({ width, height, nodes, edges }: Layout, id: string, title: string, description: string): string {
  const [wide, high] = [Math.ceil(width + 2 * margin), Math.ceil(height + 2 * margin)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text"`,
    ` viewBox="${-margin} ${-margin} ${wide} ${high}" style="width:${wide}px;min-width:${Math.round(wide * 0.7)}px">`,
    `<title id="${id}-title">${html(title)}</title><desc id="${id}-text">${html(description)}</desc>`,
    ...edges.map(edgeOf),
    ...edges.map(labelOf),
    ...nodes.map(nodeOf),
    "</svg>",
  ].join("\n");
}

function nodeOf({ node, box, at: [x, y] }: PlacedNode): string {
  const { width, height } = box;
  const round = node.kind === "entry" || node.kind === "outcome" || node.kind === "agent" ? height / 2 : 7;
  const shape = `x="${fixed(x - width / 2)}" y="${fixed(y - height / 2)}" width="${width}" height="${height}"`;
  const rect = `<rect ${shape} rx="${Math.min(round, 20)}"/>`;
  return `<g class="${classOf(node)}"><title>${html(wholeText(node))}</title>${rect}${textAt([x, y], box)}</g>`;
}

function classOf({ kind, state, isOff }: Node): string {
  return ["node", kind, state, ...(isOff ? ["off"] : [])].join(" ");
}

function wholeText(node: Node): string {
  const { heading, lines } = textOfNode(node);
  return [heading, ...lines].join("\n");
}

/** Lines of text around a point. */
function textAt([x, y]: Point, { lines }: Box): string {
  let top = y - lines.reduce((sum, line) => sum + heightOf(line), 0) / 2;
  const spans = lines.map((line) => {
    const base = top + heightOf(line) / 2 + line.font.size * 0.36;
    top += heightOf(line);
    const kind = line.font.isBold ? ' class="heading"' : "";
    return `<text x="${fixed(x)}" y="${fixed(base)}"${kind}>${html(line.text)}</text>`;
  });
  return spans.join("");
}

function edgeOf({ edge, curve, tip }: PlacedEdge): string {
  const [first, ...rest] = curve;
  if (!first) return "";
  const kind = ["edge", edge.state, ...(edge.isAside || edge.isOff ? ["aside"] : [])].join(" ");
  const way = `M${pair(first)}C${rest.map(pair).join(" ")}`;
  return `<g class="${kind}"><path d="${way}"/><polygon points="${arrow(curve.at(-1) ?? first, tip)}"/></g>`;
}

/** The three corners of an arrow from a point to its tip. */
function arrow([x, y]: Point, tip: Point): string {
  const [dx, dy] = [tip[0] - x, tip[1] - y];
  const [sideX, sideY] = [-dy * 0.45, dx * 0.45];
  return [pair(tip), pair([x + sideX, y + sideY]), pair([x - sideX, y - sideY])].join(" ");
}

function labelOf({ edge, box, label }: PlacedEdge): string {
  if (!box || !label) return "";
  const [x, y] = label;
  const [left, top] = [fixed(x - box.width / 2), fixed(y - box.height / 2)];
  const rect = `<rect x="${left}" y="${top}" width="${box.width}" height="${box.height}" rx="3"/>`;
  return `<g class="label ${edge.state}">${rect}${textAt(label, box)}</g>`;
}

function pair([x, y]: Point): string {
  return `${fixed(x)},${fixed(y)}`;
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10);
}

import { createHash } from "node:crypto";
import { folded } from "./fold.js";
import type { Diagram, Graph, Kind, Node, State } from "./graph.js";
import { layoutOf } from "./layout.js";
import { stateWords, textOfNode } from "./node-text.js";
import { pageScript } from "./page-script.js";
import { pageStyle } from "./page-style.js";
import { html } from "./page-text.js";
import { svgOf } from "./svg.js";

const size = { nodes: 90, edges: 300 };
/** So many pictures are open from the start; of more, the first few and those with changes. */
const open = { all: 12, first: 3 };

const kinds: readonly (readonly [Kind, string])[] = [
  ["entry", "Where it begins"],
  ["campaign", "Campaign, channel, ticket routing"],
  ["rule", "Rule or trigger"],
  ["bot", "Bot or AI agent"],
  ["department", "Department"],
  ["agent", "Agents"],
  ["shift", "Shift"],
  ["outcome", "Where else it ends"],
];

/**
 * Pictures as one HTML page that needs nothing else: no network, no script to be seen.
 *
 * @param title - Heading of the page.
 * @param subject - What it shows: `stack test of site`.
 */
export async function pageOf(diagrams: readonly Diagram[], title: string, subject: string): Promise<string> {
  const sections: string[] = [];
  for (const [place, diagram] of diagrams.entries()) {
    const isOpen = diagrams.length <= open.all || place < open.first || changesOf(diagram).length > 0;
    sections.push(await sectionOf(diagram, place + 1, isOpen));
  }
  const hash = createHash("sha256").update(pageScript).digest("base64");
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:`;
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<link rel="icon" href="data:,">',
    `<title>${html(title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body><div class="frame">`,
    asideOf(diagrams, title, subject),
    `<main>\n${sections.length > 0 ? sections.join("\n") : "<p>Nothing here routes chats or tickets.</p>"}\n</main>`,
    `</div><script>${pageScript}</script></body>\n</html>\n`,
  ].join("\n");
}

function asideOf(diagrams: readonly Diagram[], title: string, subject: string): string {
  const links = diagrams.map(
    (diagram, place) =>
      `<li><a href="#p${place + 1}">${html(diagram.campaign ?? diagram.title)}</a>${badges(diagram)}</li>`,
  );
  const states = (["new", "changed", "gone"] as const).filter((state) =>
    diagrams.some((one) => changesOf(one).includes(state)),
  );
  return [
    `<aside><h1>${html(title)}</h1><p>${html(subject)}</p>`,
    '<input class="search" type="search" placeholder="Find a name" aria-label="Find a name" hidden>',
    `<nav aria-label="Pictures"><h3>Pictures</h3><ul>${links.join("")}</ul></nav>`,
    `<h3>Legend</h3><ul class="legend">${kinds.map(([kind, text]) => legendOf(`${kind} stays`, text)).join("")}`,
    states.map((state) => legendOf(`agent ${state}`, stateWords[state])).join(""),
    `${legendOf("rule stays off", "Switched off")}</ul></aside>`,
  ].join("\n");
}

function legendOf(kind: string, text: string): string {
  const rect = '<rect x="2" y="2" width="30" height="16" rx="5"/>';
  return `<li><svg aria-hidden="true" viewBox="0 0 34 20"><g class="node ${kind}">${rect}</g></svg>${html(text)}</li>`;
}

async function sectionOf(diagram: Diagram, place: number, isOpen: boolean): Promise<string> {
  const id = `p${place}`;
  const graph = folded(diagram, diagram.starts, size);
  const description = `Shapes: ${graph.nodes.length}, arrows: ${graph.edges.length}. The list below the picture says the same.`;
  const svg = svgOf(await layoutOf(graph), id, diagram.title, description);
  return [
    `<details class="diagram"${isOpen ? " open" : ""}><summary><h2>${html(diagram.title)}</h2>${badges(diagram)}</summary>`,
    `<figure id="${id}">${svg}</figure>`,
    `<details class="list"><summary>As a list</summary>${tableOf(diagram)}</details></details>`,
  ].join("\n");
}

/** The states that occur in a graph, besides "stays". */
function changesOf({ nodes, edges }: Graph): State[] {
  return [...nodes, ...edges].map(({ state }) => state).filter((state) => state !== "stays");
}

function badges(graph: Graph): string {
  const states = new Set(changesOf(graph));
  return states.size > 0 ? '<span class="badge changed">changes</span>' : "";
}

/** All of a graph in words, for those who cannot see it and for what was too much to draw. */
function tableOf({ nodes, edges, title }: Diagram): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = edges.map(({ from, to, label, isOff, state }) => {
    const when = [label, isOff ? "off" : "", stateWords[state]].filter((part) => part !== "").join(", ");
    return `<tr>${[inWords(byId.get(from)), when, inWords(byId.get(to))].map((cell) => `<td>${html(cell)}</td>`).join("")}</tr>`;
  });
  const head = ["From", "When", "To"].map((cell) => `<th scope="col">${cell}</th>`).join("");
  return `<table aria-label="${html(title)}"><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function inWords(node: Node | undefined): string {
  if (!node) return "";
  const { heading, lines } = textOfNode(node);
  return lines.length > 0 ? `${heading} – ${lines.join(" · ")}` : heading;
}

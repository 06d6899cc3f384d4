import { folded, type Size } from "./fold.js";
import type { Diagram, Edge, Graph, Kind, Node, State } from "./graph.js";
import { shortened, textOfNode } from "./node-text.js";

/** GitHub draws 50,000 characters and 500 edges; what people can read is less. */
const size: Size = { nodes: 60, edges: 160 };

const shapes: Readonly<Record<Kind, readonly [open: string, close: string]>> = {
  entry: ["([", "])"],
  campaign: ["[", "]"],
  rule: ["{{", "}}"],
  bot: ["[[", "]]"],
  channel: ["[/", "/]"],
  routing: ["[", "]"],
  trigger: [">", "]"],
  department: ["(", ")"],
  agent: ["([", "])"],
  shift: ["[", "]"],
  outcome: ["([", "])"],
};

/** Colours that stand out on white and on black. */
const styles: Readonly<Record<string, string>> = {
  entry: "fill:#57606a,stroke:#57606a,color:#ffffff",
  campaign: "fill:#ddf4ff,stroke:#0969da,color:#0a3069",
  rule: "fill:#fff8c5,stroke:#bf8700,color:#3b2300",
  bot: "fill:#fbefff,stroke:#8250df,color:#3e1f79",
  channel: "fill:#ddf4ff,stroke:#0969da,color:#0a3069",
  routing: "fill:#ddf4ff,stroke:#0969da,color:#0a3069",
  trigger: "fill:#fff8c5,stroke:#bf8700,color:#3b2300",
  department: "fill:#dafbe1,stroke:#1a7f37,color:#0b3d1b",
  agent: "fill:#f6f8fa,stroke:#57606a,color:#24292f",
  shift: "fill:#ffffff,stroke:#8c959f,color:#57606a",
  outcome: "fill:#eaeef2,stroke:#57606a,color:#24292f",
  off: "stroke-dasharray:4 3",
  new: "stroke:#1a7f37,stroke-width:4px",
  changed: "stroke:#bc4c00,stroke-width:4px",
  gone: "fill:#ffebe9,stroke:#cf222e,stroke-width:4px,stroke-dasharray:6 4,color:#82071e",
};

const edgeStyles: Readonly<Record<State, string>> = {
  stays: "",
  new: "stroke:#1a7f37,stroke-width:3px",
  changed: "stroke:#bc4c00,stroke-width:3px",
  gone: "stroke:#cf222e,stroke-width:3px,stroke-dasharray:6 4",
};

/** A diagram as the text of a Mermaid flowchart. */
export function mermaidOf(diagram: Diagram, limit: Size = size): string {
  return flowchart(folded(diagram, diagram.starts, limit));
}

/** A graph as the text of a Mermaid flowchart, whole. */
function flowchart({ nodes, edges }: Graph): string {
  const names = new Map(nodes.map(({ id }, place) => [id, `n${place + 1}`]));
  const classes = new Map<string, string[]>();
  const put = (name: string, node: string) => classes.set(name, [...(classes.get(name) ?? []), node]);
  for (const node of nodes) {
    const name = names.get(node.id) ?? "";
    put(node.kind, name);
    if (node.isOff) put("off", name);
    if (node.state !== "stays") put(node.state, name);
  }
  return [
    "flowchart LR",
    ...nodes.map((node) => `  ${names.get(node.id) ?? ""}${nodeText(node)}`),
    ...edges.map((edge) => `  ${names.get(edge.from) ?? ""} ${arrow(edge)} ${names.get(edge.to) ?? ""}`),
    ...Object.entries(styles).flatMap(([name, style]) => (classes.has(name) ? [`  classDef ${name} ${style}`] : [])),
    ...Object.keys(styles).flatMap((name) =>
      classes.has(name) ? [`  class ${classes.get(name)?.join() ?? ""} ${name}`] : [],
    ),
    ...linkStyles(edges),
    "",
  ].join("\n");
}

function nodeText(node: Node): string {
  const [open, close] = shapes[node.kind];
  const { heading, lines } = textOfNode(node);
  const texts = [shortened(heading, 60), ...lines.map((line) => shortened(line, 90))];
  return `${open}"${texts.map(escaped).join("<br>")}"${close}`;
}

function arrow({ label, isAside, isOff, state }: Edge): string {
  const line = isAside || isOff ? "-.->" : "-->";
  const mark = state === "gone" ? "no longer" : state === "new" ? "new" : "";
  const text = [mark, shortened(label, 70)].filter((part) => part !== "").join(": ");
  return text === "" ? line : `${line}|"${escaped(text)}"|`;
}

function linkStyles(edges: readonly Edge[]): string[] {
  return (["new", "changed", "gone"] as const).flatMap((state) => {
    const places = edges.flatMap((edge, place) => (edge.state === state ? [place] : []));
    return places.length > 0 ? [`  linkStyle ${places.join()} ${edgeStyles[state]}`] : [];
  });
}

/**
 * A text as it may stand between quotes. Mermaid reads entities, HTML, Markdown, directives and comments there: whatever is no letter, no
 * number and no picture goes as an entity.
 */
export function escaped(text: string): string {
  return text.replace(unsafe, (found) => `#${found.codePointAt(0) ?? 32};`);
}

const unsafe = /(?!\p{L}|\p{M}|\p{N}|\p{Extended_Pictographic}|\u200c|\u200d|\ufe0f|[ ,–…’·])[\s\S]/gu;

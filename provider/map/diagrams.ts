import { caller, writer } from "./bot-flow.js";
import { visitor } from "./chat-flow.js";
import type { Diagram, Edge, Graph, Node, Part, Scope } from "./graph.js";
import { sender } from "./ticket-flow.js";

/** What begins elsewhere than with a campaign. */
const others: readonly {
  readonly start: string;
  readonly part: Part;
  readonly title: string;
  readonly scope?: Scope;
}[] = [
  { start: sender, part: "tickets", title: "Who gets a ticket", scope: "tickets" },
  { start: writer, part: "ai-agents", title: "AI agents" },
  { start: caller, part: "calls", title: "Who gets a call" },
];

/** The pictures of a graph: which campaign a visitor gets, one for each campaign, tickets, and what no route reaches. */
export function diagramsOf(graph: Graph): Diagram[] {
  const campaigns = graph.nodes.filter(({ kind }) => kind === "campaign");
  const found: Diagram[] = campaigns.length > 1 ? [overview(graph)] : [];
  found.push(...campaigns.map((campaign) => ofCampaign(graph, campaign)));
  for (const { start, part, title, scope } of others) {
    const met = reached(graph, [start], (edge) => edge.scope === undefined || edge.scope === scope);
    if (met.size > 1) found.push({ title, part, starts: [start], ...within(graph, met, scope) });
  }
  const rest = unreached(graph, found);
  return rest ? [...found, rest] : found;
}

function overview(graph: Graph): Diagram {
  const campaigns = new Set(graph.nodes.filter(({ kind }) => kind === "campaign").map(({ id }) => id));
  const met = reached(graph, [visitor], ({ from }) => !campaigns.has(from));
  return { title: "Which campaign a visitor gets", part: "chats", starts: [visitor], ...within(graph, met, "chats") };
}

function ofCampaign(graph: Graph, { id, label }: Node): Diagram {
  const turned = { nodes: graph.nodes, edges: graph.edges.map((edge) => ({ ...edge, from: edge.to, to: edge.from })) };
  const ways = reached(turned, [id], () => true);
  const met = new Set([...ways, ...reached(graph, [id], ({ scope }) => scope !== "tickets")]);
  const starts = [...ways].includes(visitor) ? [visitor] : [id];
  return { title: `Who gets a chat: ${label}`, part: "chats", campaign: label, starts, ...within(graph, met, "chats") };
}

/** What is in no other picture, and what it leads to. */
function unreached(graph: Graph, drawn: readonly Diagram[]): Diagram | undefined {
  const known = new Set(drawn.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const rest = graph.nodes.filter(({ id, kind }) => !known.has(id) && kind !== "entry");
  if (rest.length === 0) return undefined;
  const led = new Set(graph.edges.filter(({ from }) => !known.has(from)).map(({ to }) => to));
  const first = rest.filter(({ id }) => !led.has(id));
  const heads = first.length > 0 ? first : rest;
  const isAll = drawn.length === 0;
  const label = isAll ? "The site" : "No route";
  const start: Node = { id: "rest", kind: "entry", label, noun: "", notes: [], isOff: false, urns: [], state: "stays" };
  const links = heads.map(({ id }): Edge => ({
    from: "rest",
    to: id,
    label: "",
    isAside: true,
    isOff: false,
    state: "stays",
  }));
  const part = within(
    graph,
    reached(
      graph,
      heads.map(({ id }) => id),
      () => true,
    ),
  );
  const title = isAll ? "Departments and agents" : "What no route leads to";
  return { title, part: "teams", starts: ["rest"], nodes: [start, ...part.nodes], edges: [...links, ...part.edges] };
}

function reached(graph: Graph, starts: readonly string[], leads: (edge: Edge) => boolean): Set<string> {
  const out = new Map<string, string[]>();
  for (const edge of graph.edges.filter(leads)) out.set(edge.from, [...(out.get(edge.from) ?? []), edge.to]);
  const met = new Set(starts);
  for (const id of met) for (const to of out.get(id) ?? []) met.add(to);
  return met;
}

function within({ nodes, edges }: Graph, ids: ReadonlySet<string>, scope?: Scope): Graph {
  const isOurs = (edge: Edge) => edge.scope === undefined || scope === undefined || edge.scope === scope;
  return {
    nodes: nodes.filter(({ id }) => ids.has(id)),
    edges: edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to) && isOurs(edge)),
  };
}

import type { Graph } from "../../provider/map/graph.js";
import { stateWords } from "../../provider/map/node-text.js";

/** The edges of a graph, a line each: `Shop → VIP`, `VIP → Sales: high priority (new)`. */
export function arrowsOf({ nodes, edges }: Graph): string[] {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  return edges.map(({ from, to, label, isOff, state }) => {
    const marks = [stateWords[state], isOff ? "off" : ""].filter((mark) => mark !== "");
    const said = label === "" ? "" : `: ${label}`;
    return `${names.get(from) ?? "?"} → ${names.get(to) ?? "?"}${said}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
  });
}

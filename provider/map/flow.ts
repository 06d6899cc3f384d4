import type { Inventory } from "../inventory/inventory.js";
import { drawBots } from "./bot-flow.js";
import { drawChats } from "./chat-flow.js";
import type { Graph } from "./graph.js";
import { Sketch } from "./sketch.js";
import { drawTeams } from "./team-flow.js";
import { drawTickets } from "./ticket-flow.js";

/** Who gets chats, tickets and calls, as an inventory has it. */
export function flowOf(inventory: Inventory): Graph {
  const sketch = new Sketch(inventory);
  for (const draw of [drawChats, drawTickets, drawBots, drawTeams]) draw(sketch);
  return sketch.graph;
}

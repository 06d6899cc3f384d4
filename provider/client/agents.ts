import * as http from "node:http";
import * as https from "node:https";
import type { Socket } from "node:net";
import type { Proxy } from "./proxy/proxy.js";

/**
 * Servers close an idle connection after some seconds, Node's own after 5. A POST sent at that very moment fails
 * without a trace of whether it arrived, so idle connections are given up first.
 */
const idleMilliseconds = 4_000;

/** Enough for the engine's parallel operations without looking like an attack. */
const options = { keepAlive: true, maxSockets: 32 };

/** What Node makes connections with. */
interface Agents {
  readonly http: http.Agent;
  readonly https: https.Agent;
}

/** Connections of this process. Idle ones do not keep it alive: Node's agents see to that. */
const direct: Agents = { http: givingUpIdle(new http.Agent(options)), https: givingUpIdle(new https.Agent(options)) };
const tunnels = new Map<string, Agents>();

/**
 * The connections of this process, through a proxy where there is one.
 *
 * @param proxy - that a call goes through
 * @param patience - milliseconds until it must have answered
 */
export async function agentsFor(proxy: Proxy | undefined, patience: number): Promise<Agents> {
  if (proxy === undefined) return direct;
  const { TunnelAgent } = await import("./proxy/tunnel-agent.js");
  const key = `${proxy.url} ${patience}`;
  const agents = tunnels.get(key) ?? {
    ...direct,
    https: givingUpIdle(new TunnelAgent(proxy, patience, options)),
  };
  tunnels.set(key, agents);
  return agents;
}

/** Node's agents have one time-out for idle and busy connections alike; a busy one must not be hurried here. */
function givingUpIdle<A extends http.Agent>(agent: A): A {
  // Node's own answers whether to keep the connection, which its types do not say.
  const keep: (socket: Socket) => unknown = agent.keepSocketAlive.bind(agent);
  const reuse = agent.reuseSocket.bind(agent);
  agent.keepSocketAlive = (socket: Socket): boolean => {
    const kept = keep(socket) !== false;
    socket.setTimeout(idleMilliseconds);
    return kept;
  };
  agent.reuseSocket = (socket: Socket, request): void => {
    socket.setTimeout(0);
    reuse(socket, request);
  };
  return agent;
}

import dgram from "node:dgram";
import { syncBuiltinESMExports } from "node:module";
import { Server, Socket } from "node:net";
import { guardChildren } from "./guard-children.js";
import { guardNames } from "./guard-names.js";
import { refused } from "./refused.js";
import { replaceMethod } from "./replace-method.js";

/**
 * Refuses whatever a program sends to a network, besides its calls to itself: connections, datagrams and names to resolve, in all that it
 * starts with Node. Sockets that are files stay open. It is a seat belt: it holds who does not try to get out.
 */
export function guardNetwork(): void {
  const own = ownPorts();
  replaceMethod(Socket.prototype, "connect", (connect) => {
    return function (...args) {
      const target = targetOf(args);
      const [, port] = /^(?:127\.0\.0\.1|localhost|::1):(\d+)$/.exec(target ?? "") ?? [];
      if (target === undefined || own.has(Number(port))) return Reflect.apply(connect, this, args);
      return (this as Socket).destroy(refused(`connect to ${target}`));
    };
  });
  replaceMethod(dgram.Socket.prototype, "send", () => () => {
    throw refused("send a datagram");
  });
  guardNames();
  guardChildren();
  syncBuiltinESMExports();
}

/** The ports on which the program itself listens: the SDK calls itself where a program has transforms. */
function ownPorts(): ReadonlySet<number> {
  const ports = new Set<number>();
  replaceMethod(Server.prototype, "listen", (listen) => {
    return function (...args) {
      const server = this as Server;
      server.once("listening", () => {
        const address = server.address();
        if (typeof address === "object" && address !== null) ports.add(address.port);
      });
      return Reflect.apply(listen, this, args);
    };
  });
  return ports;
}

/** Where a socket is to be connected to; undefined for a file. Node itself hands the arguments over as a list in a list. */
function targetOf(args: readonly unknown[]): string | undefined {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
  if (typeof first === "object" && first !== null) {
    const { path, host, port } = first as { path?: string | null; host?: string | null; port?: number | string };
    return path ? undefined : `${host ?? "localhost"}:${port ?? ""}`;
  }
  if (typeof first === "string" && Number.isNaN(Number(first))) return undefined;
  return `${typeof second === "string" ? second : "localhost"}:${String(first)}`;
}

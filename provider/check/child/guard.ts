import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { isIP, Socket } from "node:net";

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Refuses whatever a program sends to a network, besides its calls to the engine: connections, datagrams and names to resolve. Sockets
 * that are files stay open.
 *
 * @param allowed - Address of the engine: `127.0.0.1:4711`.
 */
export function guardNetwork(allowed: string): void {
  replace(Socket.prototype, "connect", (connect) => {
    return function (this: unknown, ...args) {
      const target = targetOf(args);
      if (target === undefined || target === allowed) return Reflect.apply(connect, this, args);
      return (this as Socket).destroy(refused(`connect to ${target}`));
    };
  });
  replace(dgram.Socket.prototype, "send", () => () => {
    throw refused("send a datagram");
  });
  for (const name of Object.keys(dns).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    replace(dns, name, (ask) => {
      return function (this: unknown, ...args) {
        if (isLocal(args[0])) return Reflect.apply(ask, this, args);
        const answer = args.at(-1) as (error: Error) => void;
        process.nextTick(answer, refused(`resolve ${String(args[0])}`));
        return undefined;
      };
    });
    replace(dns.promises, name, (ask) => {
      return function (this: unknown, ...args) {
        if (isLocal(args[0])) return Reflect.apply(ask, this, args);
        return Promise.reject(refused(`resolve ${String(args[0])}`));
      };
    });
  }
  syncBuiltinESMExports();
}

function refused(what: string): Error {
  return new Error(`check runs without network: it refused to ${what}`);
}

function isLocal(name: unknown): boolean {
  return typeof name !== "string" || name === "localhost" || isIP(name) !== 0;
}

function replace(target: object, name: string, made: (original: Method) => Method): void {
  const original = Reflect.get(target, name) as Method | undefined;
  if (original) Reflect.set(target, name, made(original));
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

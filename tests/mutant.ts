import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Emulator } from "../provider/emulator/index.js";
import type { Fields } from "../provider/runtime/value.js";

/** A call on its way to the emulator. */
export interface Call {
  readonly method: string;
  /** Path without the base: `global/departments`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** May be replaced. */
  body: Fields | undefined;
}

/** An answer on its way back. */
export interface Answer {
  status: number;
  body: unknown;
}

/** What a site does otherwise than the emulator. */
export interface Rules {
  /** Before a call is passed on; what it returns is answered at once. */
  readonly request?: (call: Call) => Answer | undefined;
  /** Before an answer is passed back; may change it. `undefined` breaks the connection. */
  readonly response?: (call: Call, answer: Answer) => Answer | undefined;
}

/** A site that stands before an emulator and changes calls and answers, for what real sites do and the emulator does not. */
export interface Mutant {
  /** The emulator, as one would call it through this site. */
  readonly emulator: Emulator;
  /** What the site does otherwise from now on. */
  rules: Rules;
  close(): Promise<void>;
}

/** Starts such a site on a free port. */
export async function createMutant(emulator: Emulator, rules: Rules = {}): Promise<Mutant> {
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing, emulator, mutant).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const seen = new Proxy(emulator, { get: (target, key) => (key === "url" ? url : bound(target, key)) });
  const mutant: Mutant = { emulator: seen, rules, close: () => closed(server) };
  return mutant;
}

function bound(target: Emulator, key: string | symbol): unknown {
  const value = Reflect.get(target, key) as unknown;
  return typeof value === "function" ? (value.bind(target) as unknown) : value;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  emulator: Emulator,
  { rules }: Mutant,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", emulator.url);
  const text = await textOf(incoming);
  const call: Call = {
    method: incoming.method ?? "GET",
    path: url.pathname.replace(/^\/(v4\/)?/, ""),
    query: url.searchParams,
    body: text === "" || !text.startsWith("{") ? undefined : (JSON.parse(text) as Fields),
  };
  const before = call.body;
  const answer =
    rules.request?.(call) ?? (await forwarded(incoming, url, call.body === before ? text : JSON.stringify(call.body)));
  const changed = rules.response ? rules.response(call, answer) : answer;
  if (!changed) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(changed.status, { "content-type": "application/json" });
  outgoing.end(changed.body === undefined ? "" : JSON.stringify(changed.body));
}

async function forwarded({ method = "GET", headers }: IncomingMessage, url: URL, body: string): Promise<Answer> {
  const kept = Object.entries(headers).filter(([name]) => ["authorization", "content-type"].includes(name));
  const reply = await fetch(url, { method, headers: kept as [string, string][], ...(body === "" ? {} : { body }) });
  const text = await reply.text();
  return { status: reply.status, body: text === "" ? undefined : (JSON.parse(text) as unknown) };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

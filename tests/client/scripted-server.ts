import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolveSettings } from "../../provider/client/index.js";
import type { RawSettings, Settings } from "../../provider/client/index.js";

/** One request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query, below the host. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Answers one request: JSON with a status, or whatever it does to the response itself. */
export type Step = (response: ServerResponse, arrived: Arrived) => void;

/** A server that answers as told, request by request. */
export interface ScriptedServer {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Settings that lead here, with an API key unless said otherwise. */
  readonly settings: (raw?: RawSettings) => Settings;
  close(): Promise<void>;
}

/** Answers JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Step {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers text of some type. */
export function text(status: number, body: string, type = "text/html", headers: Record<string, string> = {}): Step {
  return (response) => {
    response.writeHead(status, { "content-type": type, ...headers });
    response.end(body);
  };
}

/** Reads the request, then breaks the connection. */
export const reset: Step = (response) => {
  response.socket?.resetAndDestroy();
};

/** Never answers. */
export const silence: Step = () => undefined;

/**
 * Starts a server on a free port.
 *
 * @param script - the steps in order, the last one again and again; or one function that chooses
 */
export async function scriptedServer(script: Step[] | Step): Promise<ScriptedServer> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      arrived.push(one);
      const step = Array.isArray(script) ? (script[arrived.length - 1] ?? script.at(-1)) : script;
      step?.(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    arrived,
    settings: (raw) => resolveSettings({ endpoint: url, ...(raw ?? apiKey) }, {}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Credentials of the API-key kind. */
export const apiKey = { siteId: 10000, email: "ada@example.com", apiKey: "key-1234-secret" };

/** Credentials of the OAuth kind. */
export const password = { email: "ada@example.com", password: "pass word&+ü", clientId: "client-7" };

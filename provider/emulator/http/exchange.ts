import type { IncomingMessage, ServerResponse } from "node:http";
import type { JsonValue } from "../json.js";

/** An answer that is ready to go out. A text goes out as HTML, anything else as JSON, nothing without a body. */
export interface Answer {
  readonly status: number;
  readonly body?: JsonValue | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The whole body of a request as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Sends an answer. */
export function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.destroyed) return;
  const type = typeof body === "string" ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { ...(body === undefined ? {} : { "Content-Type": type }), ...headers });
  response.end(text);
}

/** The parsed text of a body: JSON or a form by its type; undefined for none, `Error` for what cannot be parsed. */
export function parseBody(text: string, contentType: string | undefined): JsonValue | undefined | Error {
  if (text === "") return undefined;
  if (contentType?.includes("x-www-form-urlencoded") === true) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return new Error("the body is not JSON");
  }
}

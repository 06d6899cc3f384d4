import { Buffer } from "node:buffer";
import { defaultCredentials } from "../../provider/emulator/index.js";
import type { JsonObject, JsonValue } from "../../provider/emulator/index.js";

/** An answer as it came: status, headers, and the parsed body (null for none, text where it is not JSON). */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonValue;
  /** The body as an object; an empty one where it is none. */
  readonly object: JsonObject;
}

/** The least client that there can be: fetch with an API key. */
export class Client {
  readonly #url: string;
  readonly #credentials: { siteId: number; email: string; apiKey: string };

  constructor(url: string, credentials: { siteId: number; email: string; apiKey: string } = defaultCredentials) {
    this.#url = url;
    this.#credentials = credentials;
  }

  get(path: string): Promise<Answer> {
    return this.call("GET", path);
  }

  post(path: string, body?: JsonValue): Promise<Answer> {
    return this.call("POST", path, body);
  }

  put(path: string, body: JsonValue): Promise<Answer> {
    return this.call("PUT", path, body);
  }

  delete(path: string, body?: JsonValue): Promise<Answer> {
    return this.call("DELETE", path, body);
  }

  /** The objects of a list, whatever its shape, of the first page. */
  async list(path: string): Promise<JsonObject[]> {
    const { body } = await this.get(path);
    const list = Array.isArray(body) ? body : Object.values(body ?? {}).find((value) => Array.isArray(value));
    return (list ?? []) as JsonObject[];
  }

  call(method: string, path: string, body?: JsonValue): Promise<Answer> {
    const { siteId, email, apiKey } = this.#credentials;
    const separator = path.includes("?") ? "&" : "?";
    return exchange(`${this.#url}/v4/${path}${separator}siteId=${siteId}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${email}:${apiKey}`).toString("base64")}`,
        "content-type": "application/json",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** Sends a request and reads the answer. */
export async function exchange(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const body = parse(text);
  const object = typeof body === "object" && body !== null && !Array.isArray(body) ? body : {};
  return { status: response.status, headers: response.headers, body, object };
}

function parse(text: string): JsonValue {
  if (text === "") return null;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

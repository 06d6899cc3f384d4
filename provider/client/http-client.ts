import { addressOf } from "./address.js";
import type { Authenticator } from "./authenticator.js";
import type { Call, Method, Outcome } from "./call.js";
import type { Client, FirstPage, ListOptions } from "./client.js";
import { NotFoundError } from "./errors/not-found-error.js";
import type { Exchange } from "./exchange.js";
import type { Failures } from "./failures.js";
import { isJsonObject } from "./json.js";
import type { JsonObject, JsonValue } from "./json.js";
import { nextAddress } from "./next-address.js";
import { isUnexplained, Probe, probePath } from "./probe.js";
import { purposeOf } from "./purpose.js";
import { addQuery } from "./query.js";
import type { Query } from "./query.js";
import { type Page, readPage } from "./rows.js";
import type { Settings } from "./settings.js";

/** What a client works with. */
export interface HttpClientParts {
  readonly settings: Pick<Settings, "apiUrl" | "siteId">;
  readonly exchange: Exchange;
  readonly authenticator: Authenticator;
  readonly failures: Failures;
}

const defaultPageSize = 100;
/** A list that is longer does not end. */
const mostPages = 10_000;

/** The {@link Client} over HTTP. */
export class HttpClient implements Client {
  readonly #parts: HttpClientParts;
  readonly #probe: Probe;

  /** @param parts - what it works with */
  constructor(parts: HttpClientParts) {
    this.#parts = parts;
    const call = this.#call("GET", probePath, {});
    this.#probe = new Probe(async () => (await parts.exchange.run(call, parts.authenticator)).answer);
  }

  async get(path: string, query: Query = {}): Promise<JsonObject> {
    const call = this.#call("GET", path, { query });
    return this.#object(call, await this.#run(call));
  }

  async list(path: string, options: ListOptions = {}): Promise<JsonObject[]> {
    const rows: JsonObject[] = [];
    for await (const page of this.pages(path, options)) for (const row of page) rows.push(row);
    return rows;
  }

  async firstPage(path: string, options?: ListOptions): Promise<FirstPage> {
    const { rows, next, total } = await this.#page(this.#listCall(path, options), path);
    return { rows, isWhole: next === undefined, total };
  }

  async *pages(path: string, options?: ListOptions): AsyncGenerator<JsonObject[]> {
    const first = this.#listCall(path, options);
    const seen = new Set<string>();
    for (let call: Call = first; ;) {
      const page = await this.#page(call, path);
      seen.add(call.url.href);
      yield page.rows;
      if (page.next === undefined) return;
      const url = nextAddress(page.next, first.url);
      if (url === undefined || seen.has(url.href) || seen.size >= mostPages) {
        throw this.#parts.failures.misshapen(
          call,
          page.outcome,
          "its pages do not end: one names a page that was read",
        );
      }
      call = { ...first, url };
    }
  }

  async post(path: string, body?: JsonValue, options: { readonly repeatable?: boolean } = {}): Promise<JsonObject> {
    const call = this.#call("POST", path, { body, repeatable: options.repeatable === true });
    const outcome = await this.#run(call);
    return path.includes(":") ? this.#actionResult(call, outcome) : this.#object(call, outcome);
  }

  async put(path: string, body: JsonValue): Promise<JsonObject> {
    const call = this.#call("PUT", path, { body });
    const outcome = await this.#run(call);
    return isEmpty(outcome) ? {} : this.#object(call, outcome);
  }

  async delete(path: string): Promise<void> {
    try {
      await this.#run(this.#call("DELETE", path, {}));
    } catch (error) {
      if (!(error instanceof NotFoundError && error.mayHaveArrived)) throw error;
    }
  }

  #listCall(path: string, { query, sortBy, sortOrder, pageSize }: ListOptions = {}): Call {
    const order = { ...(sortBy !== undefined && { sortBy }), ...(sortOrder !== undefined && { sortOrder }) };
    const whole = { ...query, ...order, pageSize: pageSize ?? defaultPageSize };
    return { ...this.#call("GET", path, { query: whole }), purpose: `list ${path}` };
  }

  async #page(call: Call, path: string): Promise<Page & { readonly outcome: Outcome }> {
    const outcome = await this.#run(call);
    const page = readPage(this.#json(call, outcome), path);
    if (page === undefined) throw this.#parts.failures.misshapen(call, outcome, "not with a list of objects");
    return { ...page, outcome };
  }

  #call(method: Method, path: string, more: Partial<Pick<Call, "body" | "repeatable">> & { query?: Query }): Call {
    const { query, ...rest } = more;
    const url = addressOf(this.#parts.settings.apiUrl, path);
    addQuery(url, { siteId: this.#parts.settings.siteId });
    addQuery(url, query ?? {});
    const nature = { writes: method !== "GET", repeatable: method !== "POST" };
    return { method, path, url, purpose: purposeOf(method, path), ...nature, ...rest };
  }

  async #run(call: Call): Promise<Outcome> {
    const outcome = await this.#parts.exchange.run(call, this.#parts.authenticator);
    const { status } = outcome.answer;
    if (status >= 200 && status < 300) return outcome;
    const probe = isUnexplained(outcome.answer) ? await this.#probe.result() : undefined;
    throw this.#parts.failures.refused(call, outcome, { probe });
  }

  /** What an action answers is not always the object: nothing, or a list, says that it was done. */
  #actionResult(call: Call, outcome: Outcome): JsonObject {
    if (isEmpty(outcome)) return {};
    const value = this.#json(call, outcome);
    return isJsonObject(value) ? value : {};
  }

  #object(call: Call, outcome: Outcome): JsonObject {
    if (outcome.answer.status === 204) return {};
    const value = this.#json(call, outcome);
    if (isJsonObject(value)) return value;
    throw this.#parts.failures.misshapen(call, outcome, "not with an object");
  }

  #json(call: Call, outcome: Outcome): JsonValue {
    try {
      return JSON.parse(outcome.answer.text.replace(/^\uFEFF/, "")) as JsonValue;
    } catch {
      throw this.#parts.failures.unreadable(call, outcome);
    }
  }
}

function isEmpty({ answer }: Outcome): boolean {
  return answer.text.trim() === "";
}

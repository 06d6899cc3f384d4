import { addressOf } from "./address.js";
import type { Authenticator } from "./authenticator.js";
import type { Answer, Call, Method, Outcome } from "./call.js";
import type { Client, FirstPage, Flaw, ListOptions, PostOptions } from "./client.js";
import { BadRequestError } from "./errors/bad-request-error.js";
import { NotFoundError } from "./errors/not-found-error.js";
import type { Exchange } from "./exchange.js";
import type { Failures } from "./failures.js";
import { isJsonObject } from "./json.js";
import type { JsonObject, JsonValue } from "./json.js";
import { ListWalk, type ReadPage } from "./list-walk.js";
import { flawOfList, flawOfObject, isEmpty, parsed } from "./parsed.js";
import { isUnexplained, Probe, probePath } from "./probe.js";
import { purposeOf } from "./purpose.js";
import { addQuery } from "./query.js";
import type { Query } from "./query.js";
import { readPage } from "./rows.js";
import type { Settings } from "./settings.js";

/** What a client works with. */
export interface HttpClientParts {
  readonly settings: Pick<Settings, "apiUrl" | "apiProxy" | "siteId">;
  readonly exchange: Exchange;
  readonly authenticator: Authenticator;
  readonly failures: Failures;
}

/** What a call has beside method and path. */
interface More extends Partial<Pick<Call, "body" | "repeatable" | "flawOf">> {
  readonly query?: Query;
}

const defaultPageSize = 100;

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

  async get(path: string, query: Query = {}, flaw?: Flaw): Promise<JsonObject> {
    const call = this.#call("GET", path, { query, flawOf: (answer) => flawOfObject(answer, flaw) });
    return this.#object(call, await this.#run(call));
  }

  async list(path: string, options: ListOptions = {}): Promise<JsonObject[]> {
    let rows: JsonObject[] = [];
    let last = 1;
    for await (const { rows: more, turn } of this.#walk(path, options)) {
      rows = turn === last ? [...rows, ...more] : more;
      last = turn;
    }
    return rows;
  }

  async firstPage(path: string, options: ListOptions = {}): Promise<FirstPage> {
    const { rows, next, total } = await this.#page(this.#listCall(path, options), path, options);
    return { rows, isWhole: next === undefined, total };
  }

  async *pages(path: string, options: ListOptions = {}): AsyncGenerator<JsonObject[]> {
    for await (const { rows } of this.#walk(path, options)) yield rows;
  }

  async post(path: string, body?: JsonValue, { repeatable = false, flaw }: PostOptions = {}): Promise<JsonObject> {
    const isAction = path.includes(":");
    const flawOf = isAction ? undefined : (answer: Answer) => flawOfObject(answer, flaw);
    const call = this.#call("POST", path, { body, repeatable, flawOf });
    const outcome = await this.#run(call);
    return isAction ? this.#actionResult(call, outcome) : this.#object(call, outcome);
  }

  async put(path: string, body: JsonValue, flaw?: Flaw): Promise<JsonObject> {
    const flawOf = (answer: Answer) => (isEmpty(answer) ? undefined : flawOfObject(answer, flaw));
    const call = this.#call("PUT", path, { body, flawOf });
    const outcome = await this.#run(call);
    return isEmpty(outcome.answer) ? {} : this.#object(call, outcome);
  }

  async delete(path: string): Promise<void> {
    try {
      await this.#run(this.#call("DELETE", path, {}));
    } catch (error) {
      if (!(error instanceof NotFoundError && error.mayHaveArrived)) throw error;
    }
  }

  #walk(path: string, options: ListOptions) {
    const first = this.#listCall(path, options);
    const read = async (call: Call, isGuess: boolean) => {
      try {
        return await this.#page(call, path, options);
      } catch (error) {
        // A list that knows no pages may refuse to be asked for one.
        if (isGuess && error instanceof BadRequestError) return undefined;
        throw error;
      }
    };
    return new ListWalk(first, read, this.#parts.failures).pages();
  }

  #listCall(path: string, { query, sortBy, sortOrder, pageSize, flaw }: ListOptions): Call {
    const order = { ...(sortBy !== undefined && { sortBy }), ...(sortOrder !== undefined && { sortOrder }) };
    const whole = { ...query, ...order, pageSize: pageSize ?? defaultPageSize };
    const flawOf = (answer: Answer) => flawOfList(answer, path, flaw);
    return { ...this.#call("GET", path, { query: whole, flawOf }), purpose: `list ${path}` };
  }

  async #page(call: Call, path: string, { onPage }: ListOptions): Promise<ReadPage> {
    onPage?.();
    const outcome = await this.#run(call);
    const page = readPage(this.#json(call, outcome), path);
    if (page === undefined) throw this.#parts.failures.misshapen(call, outcome, "not with a list of objects");
    return { ...page, outcome };
  }

  #call(method: Method, path: string, more: More): Call {
    const { query, ...rest } = more;
    const { apiUrl, apiProxy: proxy, siteId } = this.#parts.settings;
    const url = addressOf(apiUrl, path);
    addQuery(url, { siteId });
    addQuery(url, query ?? {});
    const nature = { writes: method !== "GET", repeatable: method !== "POST" };
    return { method, path, url, proxy, purpose: purposeOf(method, path), ...nature, ...rest };
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
    if (isEmpty(outcome.answer)) return {};
    const value = this.#json(call, outcome);
    return isJsonObject(value) ? value : {};
  }

  #object(call: Call, outcome: Outcome): JsonObject {
    const value = this.#json(call, outcome);
    if (isJsonObject(value)) return value;
    throw this.#parts.failures.misshapen(call, outcome, "not with an object");
  }

  #json(call: Call, outcome: Outcome): JsonValue {
    const value = parsed(outcome.answer);
    if (value === undefined) throw this.#parts.failures.unreadable(call, outcome);
    return value;
  }
}

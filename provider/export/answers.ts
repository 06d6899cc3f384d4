import { createHash } from "node:crypto";
import { isJsonObject } from "../client/json.js";
import type { AnswerStore } from "./answer-store.js";
import type { Client, FirstPage, Flaw, JsonObject, ListOptions, Query } from "../client/index.js";

const atOnce = 8;
/**
 * A client that makes no call twice, not even in the run after an interrupted one: answers are kept in a folder until the export is
 * done. It cannot write.
 */
export class Answers implements Client {
  /** Told of each call. */
  onCall: (calls: number) => void = () => undefined;
  /** Calls made by this run. */
  calls = 0;
  /** Calls that an earlier, interrupted run had made already. */
  resumed = 0;
  private readonly known = new Map<string, Promise<unknown>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /**
   * @param client - What makes the calls.
   * @param store - Where answers are kept; undefined keeps them in memory alone.
   */
  constructor(
    private readonly client: Client,
    private readonly store: AnswerStore | undefined,
  ) {}

  get(path: string, query?: Query, flaw?: Flaw): Promise<JsonObject> {
    return this.once(["get", path, query], isJsonObject, async () => {
      this.count();
      return await this.client.get(path, query, flaw);
    });
  }

  list(path: string, options?: ListOptions): Promise<JsonObject[]> {
    const onPage = () => {
      this.count();
    };
    return this.once(listed(path, options), areRows, () => this.client.list(path, { ...options, onPage }));
  }

  /** A first page that is the whole list is not asked for again when the list is. */
  async firstPage(path: string, options?: ListOptions): Promise<FirstPage> {
    const page = await this.once([...listed(path, options), "first page"], isFirstPage, () => {
      this.count();
      return this.client.firstPage(path, options);
    });
    if (page.isWhole) await this.once(listed(path, options), areRows, () => Promise.resolve(page.rows));
    return page;
  }

  async *pages(path: string, options?: ListOptions): AsyncGenerator<JsonObject[]> {
    yield await this.list(path, options);
  }

  post(): Promise<JsonObject> {
    throw new Error("An export does not write.");
  }

  put(): Promise<JsonObject> {
    throw new Error("An export does not write.");
  }

  delete(): Promise<void> {
    throw new Error("An export does not write.");
  }

  private count(): void {
    this.calls++;
    this.onCall(this.calls);
  }

  private once<T>(question: unknown, isAnswer: (value: unknown) => value is T, ask: () => Promise<T>): Promise<T> {
    const key = createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 32);
    const known = this.known.get(key) ?? this.kept(key, isAnswer, ask);
    this.known.set(key, known);
    return known as Promise<T>;
  }

  /** A few at a time: what is not under way when a run is interrupted costs nothing. */
  private async inTurn<T>(ask: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await ask();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private async kept<T>(key: string, isAnswer: (value: unknown) => value is T, ask: () => Promise<T>): Promise<T> {
    const known = this.store?.read(key);
    if (isAnswer(known)) {
      this.resumed++;
      return known;
    }
    const answer = await this.inTurn(ask);
    this.store?.write(key, answer);
    return answer;
  }
}

/** The question that a list answers. */
function listed(path: string, options?: ListOptions): unknown[] {
  return ["list", path, { query: {}, ...options }];
}

function areRows(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isJsonObject);
}

function isFirstPage(value: unknown): value is FirstPage {
  return (
    isJsonObject(value) &&
    areRows(value["rows"]) &&
    typeof value["isWhole"] === "boolean" &&
    ["number", "undefined"].includes(typeof value["total"])
  );
}

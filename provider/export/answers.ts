import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client, FirstPage, Flaw, JsonObject, ListOptions, Query } from "../client/index.js";

const atOnce = 8;
/** Milliseconds. What is older tells of another account by now. */
const longestKept = 24 * 3600 * 1000;

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
   * @param folder - Where answers are kept; undefined keeps them in memory alone.
   */
  constructor(
    private readonly client: Client,
    private readonly folder: string | undefined,
  ) {}

  get(path: string, query?: Query, flaw?: Flaw): Promise<JsonObject> {
    return this.once(["get", path, query], async () => {
      this.count();
      return await this.client.get(path, query, flaw);
    });
  }

  list(path: string, options?: ListOptions): Promise<JsonObject[]> {
    const onPage = () => {
      this.count();
    };
    return this.once(listed(path, options), () => this.client.list(path, { ...options, onPage }));
  }

  /** A first page that is the whole list is not asked for again when the list is. */
  async firstPage(path: string, options?: ListOptions): Promise<FirstPage> {
    const page = await this.once([...listed(path, options), "first page"], () => {
      this.count();
      return this.client.firstPage(path, options);
    });
    if (page.isWhole) await this.once(listed(path, options), () => Promise.resolve(page.rows));
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

  /** Forgets what an interrupted run could have gone on with. */
  dispose(): void {
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
  }

  private count(): void {
    this.calls++;
    this.onCall(this.calls);
  }

  private once<T>(question: unknown, ask: () => Promise<T>): Promise<T> {
    const key = createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 32);
    const known = this.known.get(key) ?? this.kept(key, ask);
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

  private async kept<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const file = this.folder === undefined ? undefined : join(this.folder, `${key}.json`);
    const known = file === undefined ? undefined : readAnswer(file);
    if (known !== undefined) {
      this.resumed++;
      return known as T;
    }
    const answer = await this.inTurn(ask);
    if (file !== undefined && this.folder !== undefined) {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(join(this.folder, ".gitignore"), "*\n");
      // Answers hold personal data: for the owner's eyes alone.
      writeFileSync(file, JSON.stringify(answer), { mode: 0o600 });
    }
    return answer;
  }
}

/** The question that a list answers. */
function listed(path: string, options?: ListOptions): unknown[] {
  return ["list", path, { query: {}, ...options }];
}

/** An answer that was kept; undefined where there is none, or one cut short by a crash. */
function readAnswer(file: string): unknown {
  if (!existsSync(file) || Date.now() - statSync(file).mtimeMs > longestKept) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

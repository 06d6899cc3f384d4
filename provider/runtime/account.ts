import type { Client, JsonObject, ListOptions } from "../client/index.js";
import { NotFoundError } from "../client/index.js";
import { type Address } from "./address.js";
import { admitted } from "./admission.js";
import type { Model } from "./model.js";
import { Turns } from "./turns.js";
import type { Fields } from "./value.js";

/** An account of Comm100, as the operations on resources see it. One for each process and configuration. */
export class Account {
  /** Ids that a create of this process took over instead of making a second object. */
  readonly adopted = new Set<string>();
  /** Ids that this process made. */
  readonly made = new Set<string>();
  /**
   * Writes of objects that are linked from both sides, such as agents and departments: one that reads, merges and writes an object would
   * undo a link that another makes meanwhile.
   */
  readonly links = new Turns();
  private readonly earlier = new Map<string, Promise<Fields[]>>();

  /** How to call the API. */
  readonly client: Client;

  /**
   * @param client - How to call the API.
   * @param say - Tells the user something.
   */
  constructor(
    client: Client,
    readonly say: (message: string) => void,
  ) {
    this.client = admitted(client);
  }

  /** Reads an object with everything in it; undefined when it is not there, or was deleted and is merely kept. */
  async read(path: string, model: Model): Promise<Fields | undefined> {
    const { include } = model.definition;
    try {
      const answer = await this.client.get(path, include && { include });
      return answer["isDeleted"] === true ? undefined : withoutEmbedded(answer, model);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }

  /** All objects of a collection that are there now. */
  async list(address: Address, model: Model, query: Readonly<Record<string, string>> = {}): Promise<Fields[]> {
    const { include } = model.definition;
    const options: ListOptions = { query: { ...address.filter, ...query, ...(include && { include }) } };
    const rows = await this.client.list(address.collection, options);
    return rows.filter((row) => row["isDeleted"] !== true);
  }

  /** The objects that a collection had when it was first asked for in this process, thus before it made any. */
  listOnce(address: Address, model: Model, query: Readonly<Record<string, string>> = {}): Promise<Fields[]> {
    const key = JSON.stringify([address.collection, address.filter, query]);
    const known = this.earlier.get(key) ?? this.list(address, model, query);
    this.earlier.set(key, known);
    known.catch(() => this.earlier.delete(key));
    return known;
  }

  /** Makes an object. */
  post(path: string, body: Fields): Promise<Fields> {
    return this.client.post(path, body as JsonObject);
  }

  /** Writes an object. */
  put(path: string, body: Fields): Promise<Fields> {
    return this.client.put(path, body as JsonObject);
  }
}

/** An answer without the whole objects that `include` puts beside their ids: nothing to keep or to send back. */
function withoutEmbedded(answer: Fields, { definition, node }: Model): Fields {
  const names = new Set(definition.include?.flatMap((name) => [name, `${name}s`, name.replace(/y$/, "ies")]));
  return Object.fromEntries(Object.entries(answer).filter(([key]) => node.keys.has(key) || !names.has(key)));
}

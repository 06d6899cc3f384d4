import { visibly } from "../visible.js";
import type { Client, JsonObject } from "../client/index.js";
import { NotFoundError } from "../client/index.js";
import { type Address, listKeyOf } from "./address.js";
import { admitted } from "./admission.js";
import { Claims } from "./claims.js";
import { Deletions, tooManyDeletes, tooManyLosses } from "./deletions.js";
import type { Guards } from "./guards.js";
import { HandOver } from "./hand-over.js";
import { IdSet, idKey, sameId } from "./identity.js";
import { JoinedReads } from "./joined-reads.js";
import { LinkedWrites } from "./linked-writes.js";
import { ListForWrites } from "./list-for-writes.js";
import { Mirrors } from "./mirrors.js";
import type { Model } from "./model.js";
import { apiNames, ownNames } from "./names.js";
import { Ownership } from "./ownership/ownership.js";
import { SiteGuard } from "./ownership/site-guard.js";
import type { Site } from "./ownership/site.js";
import { defaultPatience, patient } from "./patient.js";
import { Pools } from "./pool.js";
import { SharedTurns } from "./shared-turns.js";
import { tellsAll } from "./tells-all.js";
import { type Fields, isFields, isUnset } from "./value.js";
import { flawOf, flawOfNew } from "./witness.js";

/** An account of Comm100, as the operations on resources see it. One for each process and configuration. */
export class Account {
  /** Ids that this process made. */
  readonly made = new IdSet();
  /** Ids that this process deleted. */
  readonly deleted = new IdSet();
  /** The places among its siblings that this process gave objects, by collection and id in lower case. */
  readonly places = new Map<string, Map<string, number>>();
  /** Writes of objects that are linked from both sides, such as agents and departments. */
  readonly links = new LinkedWrites();
  /** What those writes say of both sides. */
  readonly mirrors = new Mirrors();
  /** Writes of objects whose lists have rows with end points of their own, and of those rows. */
  readonly holders = new SharedTurns();
  /** What the lists of collections showed. */
  readonly pools: Pools;
  /** What the resources of this run say of objects that more than one of them may mean. */
  readonly claims = new Claims();
  /** Objects that hand unique values on to each other. */
  readonly handOver = new HandOver();
  /** What this process deleted. */
  readonly deletions: Deletions;
  /** Who made and who holds the objects of the site. */
  readonly ownership: Ownership;
  /** Insists that a state is of the site. */
  readonly siteGuard: SiteGuard;
  /** What this process found to be gone. */
  readonly losses: Deletions;
  private readonly joined = new Map<string, { readonly list: ListForWrites; readonly reads: JoinedReads }>();
  private readonly earlier = new Map<string, Promise<unknown>>();

  /** How to call the API. */
  readonly client: Client;
  /** Tells the user something, with all that others wrote made visible. */
  readonly say: (message: string) => void;

  /**
   * @param client - How to call the API.
   * @param say - Tells the user something.
   * @param guards - What a run may do.
   * @param site - The site, where resources are written to it.
   * @param patience - Milliseconds between attempts at what this process made and is not there yet.
   */
  constructor(
    client: Client,
    say: (message: string) => void,
    readonly guards: Guards = { onConflict: "warn" },
    site?: Site,
    readonly patience: readonly number[] = defaultPatience,
  ) {
    this.say = visibly(say);
    this.ownership = new Ownership(site, this.say);
    this.siteGuard = new SiteGuard(site, this.say);
    this.deletions = new Deletions(guards.maxDeletes, tooManyDeletes);
    this.losses = new Deletions(guards.maxDeletes, tooManyLosses);
    this.client = patient(admitted(client), this, patience);
    this.pools = new Pools((address, model) => this.pages(address, model));
  }

  /** Reads an object with everything in it; undefined when it is not there, or was deleted and is merely kept. */
  async read(path: string, model: Model): Promise<Fields | undefined> {
    const { include } = model.definition;
    try {
      const answer = await this.client.get(path, include && { include }, (answer) => flawOf(answer, path, model));
      if (answer["isDeleted"] === true) return undefined;
      return withoutEmbedded(ownNames(await this.withLists(answer, model), model), model);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }

  /**
   * Reads an object that is about to be written, together with others of its collection that are about to be.
   *
   * @param state - What is known of it: a row of a list that shows less will not do.
   */
  readForWrite(id: string, state: Fields, address: Address, model: Model): Promise<Fields | undefined> {
    if (!isListedWhole(model)) return this.read(address.item(id), model);
    const key = listKeyOf(address);
    const { list, reads } = this.joined.get(key) ?? this.join(address, model);
    this.joined.set(key, { list, reads });
    const isEnough = (row: Fields) => tellsAll(row, state, model);
    if (!model.isLinked) return reads.read(id, isEnough);
    const again = () => this.read(address.item(id), model);
    const found = this.links.read({ list: key, id }, isEnough, list);
    return found.then((one) => this.mirrors.settled(id, one, model, this, again));
  }

  private join(address: Address, model: Model): { list: ListForWrites; reads: JoinedReads } {
    const alone = (id: string) => this.read(address.item(id), model);
    const list = new ListForWrites({ alone, pages: () => this.pages(address, model) }, model);
    return { list, reads: new JoinedReads(list) };
  }

  /** Whether the list of a collection shows an object. It counts for those that are gone that the list works. */
  async shows(id: string, address: Address, model: Model): Promise<boolean> {
    const pool = this.pools.of(address, model);
    if (!pool) return (await this.list(address, model)).some((row) => sameId(row["id"], id));
    if (!(await pool.lists(id))) return false;
    // It may have been read before the object went.
    this.pools.drop(address);
    return (await this.list(address, model)).some((row) => sameId(row["id"], id));
  }

  /** A collection's list, page by page. */
  async *pages({ list: { path, query } }: Address, model: Model): AsyncGenerator<Fields[], undefined> {
    for await (const page of this.client.pages(path, { query, flaw: flawOfNew(model) }))
      yield page.map((row) => withoutEmbedded(ownNames(row, model), model));
  }

  /** An answer with the lists that only other lists of the API show. */
  private async withLists(answer: JsonObject, { node }: Model): Promise<JsonObject> {
    const lists = [...node.keys].flatMap(([key, { listedAt }]) => (listedAt ? [{ key, path: listedAt }] : []));
    const missing = lists.filter(({ key }) => isUnset(answer[key]));
    const found = missing.map(
      async ({ key, path }) =>
        [
          key,
          await this.client.list(path, { flaw: (row) => (isUnset(row["id"]) ? "without an id" : undefined) }),
        ] as const,
    );
    return { ...answer, ...Object.fromEntries(await Promise.all(found)) };
  }

  /** All objects of a collection that are there now. */
  async list(address: Address, model: Model, query: Readonly<Record<string, string>> = {}): Promise<Fields[]> {
    const rows = await this.rows(address, model, query);
    return rows.filter((row) => row["isDeleted"] !== true).map((row) => ownNames(row, model));
  }

  /** The objects that a collection had when it was first asked for in this process, thus before it made any. */
  listOnce(address: Address, model: Model, query: Readonly<Record<string, string>> = {}): Promise<Fields[]> {
    return this.once(`${listKeyOf(address)} ${JSON.stringify(query)}`, () => this.list(address, model, query));
  }

  /** An object as it was when it was first asked for in this process. */
  readOnce(path: string, model: Model): Promise<Fields | undefined> {
    return this.once(idKey(path), () => this.read(path, model));
  }

  /** Asks once, also for those who ask meanwhile; again only after a failure. */
  private once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = (this.earlier.get(key) as Promise<T> | undefined) ?? ask();
    this.earlier.set(key, known);
    known.catch(() => this.earlier.delete(key));
    return known;
  }

  /** Makes an object. */
  async post(path: string, body: Fields, model: Model): Promise<Fields> {
    const answer = await this.client.post(path, apiNames(body, model) as JsonObject, { flaw: flawOfNew(model) });
    return ownNames(answer, model);
  }

  /** Writes an object. */
  async put(path: string, body: Fields, model: Model): Promise<Fields> {
    const flaw = (answer: Fields) => flawOf(answer, path, model);
    return ownNames(await this.client.put(path, apiNames(body, model) as JsonObject, flaw), model);
  }

  private async rows({ list }: Address, model: Model, query: Readonly<Record<string, string>>): Promise<Fields[]> {
    const { listedIn } = model.definition;
    if (!listedIn) return this.client.list(list.path, { query: { ...list.query, ...query }, flaw: flawOfNew(model) });
    const holder = await this.client.get(listedIn.path, undefined, (answer) =>
      listedIn.key in answer ? undefined : `without ${listedIn.key}`,
    );
    const rows = holder[listedIn.key];
    return Array.isArray(rows) ? rows.filter((row): row is JsonObject => isFields(row)) : [];
  }
}

/**
 * Whether a list can show all of an object before it is written. Where `include` brings lists of the object, a row that shows none may
 * merely leave them out; of linked objects that is looked into. A write that gives a place changes those of the others.
 */
function isListedWhole({ definition, isLinked, node }: Model): boolean {
  const { singleton, listedIn, include, reorder } = definition;
  if (singleton || listedIn || reorder || [...node.keys.values()].some(({ listedAt }) => listedAt)) return false;
  return isLinked || !include;
}

/** An answer without the whole objects that `include` puts beside their ids: nothing to keep or to send back. */
function withoutEmbedded(answer: Fields, { definition, node }: Model): Fields {
  const names = new Set(definition.include?.flatMap((name) => [name, `${name}s`, name.replace(/y$/, "ies")]));
  return Object.fromEntries(Object.entries(answer).filter(([key]) => node.keys.has(key) || !names.has(key)));
}

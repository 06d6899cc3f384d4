import { addressOf } from "../runtime/address.js";
import type { Account } from "../runtime/account.js";
import { ownNames } from "../runtime/names.js";
import type { Fields } from "../runtime/value.js";
import { missingIn } from "./completed.js";
import { embeddedIn, isOfAgent, type Kind, parentTargets } from "./kinds.js";
import type { LiveObject, Note } from "./live-object.js";
import { placesOf } from "./places.js";
import { isBuiltIn as comesWithProduct } from "../runtime/built-in.js";
import { isBuiltIn } from "./read-account.js";
import { referredKinds } from "./referred-kinds.js";
import { unreadable } from "./unreadable.js";

/** How many resources of a kind an export would write. */
export interface KindEstimate {
  readonly kind: Kind;
  readonly resources: number;
  /** Whether all of them were counted. */
  readonly isExact: boolean;
}

/** What an export would come to. */
export interface Estimate {
  readonly kinds: readonly KindEstimate[];
  /** Calls of the export. */
  readonly calls: number;
  readonly notes: readonly Note[];
}

/** What is known of a kind, or of one place of its objects: some of them, and how many there are. */
interface Known {
  readonly sample: readonly LiveObject[];
  readonly count: number;
  /** Whether `sample` is all. */
  readonly isWhole: boolean;
  /** Calls that reading all takes. */
  readonly calls: number;
}

/** Parents whose lists are looked at, of all that there are. */
const sampled = 2;
const pageSize = 100;

/**
 * Estimates an export without reading the account: a call for each list of its own, two for each kind of list below others. What always
 * exists is counted and not asked for.
 */
export class AccountEstimator {
  private readonly notes: Note[] = [];
  private readonly done = new Map<Kind, Promise<Known>>();
  private readonly taken: readonly Kind[];

  /**
   * @param account - Which account; its client keeps answers.
   * @param kinds - All kinds there are.
   * @param isWanted - Whether objects of a kind are asked for.
   * @param manages - Whether an object becomes a resource of the program.
   */
  constructor(
    private readonly account: Account,
    private readonly kinds: readonly Kind[],
    isWanted: (kind: Kind) => boolean,
    private readonly manages: (object: LiveObject) => boolean,
  ) {
    this.taken = kinds.filter((kind) => kind.isManaged && isWanted(kind) && !embeddedIn(kind, kinds));
  }

  /** Asks what it must, and reckons the rest. */
  async estimate(): Promise<Estimate> {
    const kinds: KindEstimate[] = [];
    for (const kind of this.taken) kinds.push(this.shareOf(kind, await this.known(kind)));
    const read = await Promise.all([...this.done.values()]);
    const targets = referredKinds(read.flatMap(({ sample }) => sample));
    const further = this.kinds.filter(
      (kind) => targets.has(kind.target) && kind.model.parents.length === 0 && !this.done.has(kind),
    );
    const calls = read.reduce((sum, one) => sum + one.calls, further.length);
    return { kinds: kinds.filter(({ resources }) => resources > 0), calls: Math.round(calls), notes: this.notes };
  }

  /** What the product brings with it and what a pattern leaves out is no resource. */
  private shareOf(kind: Kind, { sample, count, isWhole }: Known): KindEstimate {
    const kept = sample.filter((object) => !isBuiltIn(object) && this.manages(object)).length;
    const resources = sample.length === 0 ? count : Math.round((count * kept) / sample.length);
    return { kind, resources, isExact: isWhole };
  }

  private known(kind: Kind): Promise<Known> {
    const known = this.done.get(kind) ?? this.ask(kind);
    this.done.set(kind, known);
    return known;
  }

  private async ask(kind: Kind): Promise<Known> {
    const above = this.kinds.filter(({ target }) => Object.values(parentTargets(kind)).flat().includes(target));
    const parents: LiveObject[] = [];
    let scale = 1;
    let isWhole = true;
    for (const parent of above.filter((one) => one !== kind)) {
      const known = await this.known(parent);
      const own = known.sample.filter((object) => !isBuiltIn(object));
      parents.push(...own);
      if (known.sample.length > 0) scale *= known.count / known.sample.length;
      isWhole &&= known.isWhole;
    }
    const places = placesOf(kind, parents);
    if (kind.model.definition.singleton) return this.singles(kind, places, scale, isWhole);
    const asked = await Promise.all(places.slice(0, sampled).map((place) => this.askPlace(kind, place)));
    const factor = asked.length === 0 ? 0 : (scale * places.length) / asked.length;
    return {
      sample: asked.flatMap(({ sample }) => sample),
      count: factor * asked.reduce((sum, { count }) => sum + count, 0),
      calls: factor * asked.reduce((sum, { calls }) => sum + calls, 0),
      isWhole: isWhole && places.length <= sampled && asked.every((one) => one.isWhole),
    };
  }

  /** What exists wherever its parent does is counted, not asked for. */
  private singles(kind: Kind, places: readonly Fields[], scale: number, isWhole: boolean): Known {
    const listedAt = [...kind.model.node.keys.values()].flatMap((part) => part.listedAt ?? []);
    const lists = listedAt.filter((path) => !this.isReadAnyway(path)).length;
    const count = scale * places.length;
    const sample = places.map((parents) => ({ kind, id: "", live: {}, parents }));
    return { sample, count, calls: count * (1 + lists), isWhole: isWhole && !isOfAgent(kind) };
  }

  private async askPlace(kind: Kind, place: Fields): Promise<Known> {
    try {
      const { model } = kind;
      const { rows, total, isWhole } = await this.firstPage(kind, place);
      const there = rows.filter((row) => row["isDeleted"] !== true).map((row) => ownNames(row, model));
      const sample = there.map((live) => ({
        ...{ kind, id: String(live["id"]), live, parents: place },
        isBuiltIn: comesWithProduct(live, model, there),
      }));
      const count = isWhole ? sample.length : Math.max(total ?? 0, sample.length);
      const share = sample.length === 0 ? 0 : count / sample.length;
      const single = (await this.singleReads(there, place, kind)) * share;
      return { sample, count, isWhole, calls: this.pagesOf(kind, isWhole ? 1 : count) + single };
    } catch (error) {
      this.notes.push(unreadable(kind, place, error));
      return { sample: [], count: 0, isWhole: true, calls: 1 };
    }
  }

  /** No call is made twice, so a list that another kind reads costs nothing. */
  private pagesOf({ model }: Kind, count: number): number {
    const { listedIn } = model.definition;
    return listedIn && this.isReadAnyway(listedIn.path) ? 0 : Math.ceil(Math.max(1, count) / pageSize);
  }

  private isReadAnyway(path: string): boolean {
    return this.taken.some(({ model }) => model.definition.path === path);
  }

  private async firstPage(
    kind: Kind,
    place: Fields,
  ): Promise<{ rows: Fields[]; total: number | undefined; isWhole: boolean }> {
    const { model } = kind;
    const address = addressOf(model, place);
    if (!model.definition.listedIn)
      return this.account.client.firstPage(address.list.path, { query: address.list.query });
    return { rows: await this.account.list(address, model), total: undefined, isWhole: true };
  }

  /** How many of the rows have to be read alone, since the list does not show all of them: one of each sort is tried. */
  private async singleReads(rows: readonly Fields[], place: Fields, { model }: Kind): Promise<number> {
    if (model.definition.listedIn) return 0;
    const sorts = new Map<string, Fields[]>();
    for (const row of rows) {
      const sort = missingIn(row, model).join();
      if (sort !== "") sorts.set(sort, [...(sorts.get(sort) ?? []), row]);
    }
    let reads = 0;
    for (const [sort, [row, ...others]] of sorts) {
      if (!row) continue;
      const address = addressOf(model, { ...row, ...place });
      const whole = await this.account.read(address.item(String(row["id"])), model);
      reads += 1 + (whole && sort.split(",").some((key) => key in whole) ? others.length : 0);
    }
    return reads;
  }
}

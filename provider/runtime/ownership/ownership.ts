import { isSelf, stackOf } from "../../self.js";
import { sameId } from "../identity.js";
import type { Fields } from "../value.js";
import { OwnershipJournal } from "./journal.js";
import type { Attempt, Holder, Entry } from "./entry.js";
import type { OpenCreate } from "./register.js";
import { compareSites, type Site, siteIn, siteKey } from "./site.js";

/** A resource, as the journal knows it: what the program calls it now, and what the state calls it yet. */
export interface Selves {
  readonly self: string | undefined;
  readonly earlier?: string | undefined;
}

/** Another resource that stands for an object. */
export interface OtherHolder {
  /** `project/stack name`; empty where nobody told. */
  readonly called: string;
  readonly isOfStack: boolean;
}

/** Milliseconds for which news of holders are gathered before they are written. */
const gathering = 50;
/** Days after which a resource is written down again as a holder. */
const renewal = 7;

/**
 * Who made and who holds the objects of a site: what this process saw, and what it and others wrote down on this machine. Nothing here is
 * asked of the API.
 */
export class Ownership {
  /** Objects that a resource of the program stands for, as this process saw. */
  private readonly seen = new Set<string>();
  /** Objects that a create of this process took over. */
  private readonly taken = new Set<string>();
  private readonly names = new Map<string, string>();
  private readonly gathered: Entry[] = [];
  private timer: NodeJS.Timeout | undefined;
  /** Name of the `comm100.Provider`, `""` for the stack's own account; undefined where no program runs. */
  private account: string | undefined;
  private isAtHome = false;
  private readonly journal: OwnershipJournal;

  /**
   * @param site - The site of the account; undefined where nothing is written to it.
   * @param say - Tells the user something.
   */
  constructor(
    readonly site: Site | undefined,
    private readonly say: (message: string) => void,
  ) {
    this.journal = site ? OwnershipJournal.ofMachine(say) : OwnershipJournal.ofProcess();
  }

  /** Notes what a program says of a resource for this run alone: how messages call it, and through which account it goes. */
  introduce({ __self: self, __called: called, __account: account }: Fields): void {
    if (!isSelf(self)) return;
    if (typeof called === "string") this.names.set(self, called);
    this.account = typeof account === "string" ? account : "";
  }

  /**
   * The site that the other resources of a stack are on, as this machine last saw, where none of those that go through the same account is
   * on this one.
   *
   * @param self - A resource of the stack.
   */
  elsewhere(self: string | undefined): Site | undefined {
    const { account, site } = this;
    if (this.isAtHome || self === undefined || account === undefined || !site) return undefined;
    const sites = this.flushed()
      .sitesOf(stackOf(self), account)
      .flatMap((text) => siteIn(text) ?? []);
    const [first] = sites;
    this.isAtHome = first === undefined || sites.some((one) => compareSites(one, site) === "same");
    return this.isAtHome ? undefined : first;
  }

  /**
   * The state of a resource has an object: its create is over. What is news is written down before long.
   *
   * @param isInProgram - Not known of a resource that is merely in the state.
   */
  sees(object: string, id: string, selves: Selves, isInProgram: boolean): void {
    this.closeMade(selves.self, id);
    if (isInProgram) this.seen.add(object);
    this.hold(object, selves);
  }

  /**
   * A create of this process made an object, or took it over; the state is yet to have it.
   *
   * @param isTaken - Then nothing that this process does deletes it.
   */
  gains(object: string, self: string | undefined, isTaken: boolean): void {
    this.seen.add(object);
    if (isTaken) this.taken.add(object);
    this.hold(object, { self });
    this.flush();
  }

  /** Whether a resource of the program stands for an object, as this process saw. */
  isSeen(object: string): boolean {
    return this.seen.has(object);
  }

  /** Whether a create of this process took an object over. */
  isTaken(object: string): boolean {
    return this.taken.has(object);
  }

  /**
   * The resources that stand for an object, as far as this machine knows, besides one.
   *
   * @param self - That one; undefined where its state does not tell: then it may be the only one that is known.
   */
  holdersBeside(object: string, self: string | undefined): OtherHolder[] {
    const holders = this.flushed().holdersOf(object);
    const others = holders.filter(({ selves }) => self === undefined || !selves.includes(self));
    const isOfStack = ({ selves }: Holder) =>
      self !== undefined && selves.some((one) => stackOf(one) === stackOf(self));
    return others.map((holder) => ({ called: holder.called, isOfStack: isOfStack(holder) }));
  }

  /** A resource lets go of an object. */
  releases(object: string, id: string, self: string | undefined): void {
    const holders = this.flushed().holdersOf(object);
    // A state of an earlier release does not tell whose it is; where there is one holder, it is that one's.
    const own = self ?? (holders.length === 1 ? holders[0]?.selves[0] : undefined);
    if (own === undefined) return;
    this.closeMade(own, id);
    this.write({ kind: "released", object, self: own });
  }

  /** The create of a resource that an earlier run did not finish, or whose object the state was not yet seen to have. */
  openCreate(self: string | undefined): OpenCreate | undefined {
    return self === undefined ? undefined : this.flushed().createOf(self);
  }

  /** Writes down that a create is about to be sent. */
  begin(self: string | undefined, attempt: Attempt): void {
    if (self !== undefined) this.write({ kind: "begun", self, attempt });
  }

  /** Writes down what a create made. */
  made(self: string | undefined, id: string, attempt: Attempt): void {
    if (self !== undefined) this.write({ kind: "made", self, id, attempt });
  }

  /** A create came to nothing, or the state has its object. */
  close(self: string | undefined): void {
    if (self !== undefined) this.write({ kind: "closed", self });
  }

  /** Writes what was gathered. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.journal.write(this.gathered.splice(0));
  }

  private hold(object: string, { self, earlier = self }: Selves): void {
    if (self === undefined || earlier === undefined) return;
    const day = Math.floor(Date.now() / 86_400_000);
    const { site, account } = this;
    const isKnown = (one: Holder) =>
      one.selves[0] === self && one.selves.includes(earlier) && one.day > day - renewal && isOn(one, account);
    if (this.journal.lastKnown().holdersOf(object).some(isKnown)) return;
    const selves = [...new Set([self, earlier])];
    const through = site && account !== undefined ? { site: siteKey(site), account } : {};
    this.gather({ kind: "held", object, holder: { selves, called: this.names.get(self) ?? "", day, ...through } });
  }

  private closeMade(self: string | undefined, id: string): void {
    if (self === undefined) return;
    const made = this.journal.lastKnown().createOf(self)?.id;
    if (made !== undefined && sameId(made, id)) this.gather({ kind: "closed", self });
  }

  private flushed() {
    this.flush();
    return this.journal.register();
  }

  private write(record: Entry): void {
    this.journal.write([...this.gathered.splice(0), record]);
  }

  private gather(record: Entry): void {
    this.gathered.push(record);
    this.timer ??= setTimeout(() => {
      this.flush();
    }, gathering);
  }
}

function isOn(holder: Holder, account: string | undefined): boolean {
  return account === undefined || holder.account === account;
}

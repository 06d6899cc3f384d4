import { stackOf } from "../../self.js";
import type { Attempt, Holder, Entry } from "./entry.js";

/** A create that the state was not yet seen to have. */
export interface OpenCreate {
  readonly attempt: Attempt;
  /** Of what it made, if the answer was read. */
  readonly id?: string;
}

const day = 86_400_000;
/** After these days nobody goes on with an interrupted create. */
export const createsCount = 30;
/** After these days without being seen, a resource no longer counts as a holder. */
export const holdersCount = 400;

/** What the journal's records come to: creates that are not finished, and who stands for which object. */
export class Register {
  private readonly creates = new Map<string, OpenCreate>();
  private readonly holders = new Map<string, readonly Holder[]>();

  /** How many entries it comes to. */
  get size(): number {
    return this.creates.size + this.holders.size;
  }

  /** Takes in one more record. */
  add(record: Entry): void {
    switch (record.kind) {
      case "begun":
      case "made":
        this.creates.set(record.self, { attempt: record.attempt, ...("id" in record && { id: record.id }) });
        return;
      case "closed":
        this.creates.delete(record.self);
        return;
      case "held":
        this.hold(record.object, record.holder);
        return;
      case "released":
        this.release(record.object, record.self);
    }
  }

  /** The unfinished create of a resource. */
  createOf(self: string): OpenCreate | undefined {
    return this.creates.get(self);
  }

  /** Who stands for an object. */
  holdersOf(object: string): readonly Holder[] {
    return this.holders.get(object) ?? [];
  }

  /** The sites that the resources of a stack are on that go through one account, each once. */
  sitesOf(stack: string, account: string): string[] {
    const isOfStack = ({ selves: [self = ""], account: through }: Holder) =>
      stackOf(self) === stack && through === account;
    const holders = [...this.holders.values()].flat().filter(isOfStack);
    return [...new Set(holders.flatMap(({ site }) => site ?? []))];
  }

  /** All that still counts, as records. */
  records(now: number): Entry[] {
    const creates = [...this.creates].filter(([, { attempt }]) => attempt.at > now - createsCount * day);
    const holders = [...this.holders].flatMap(([object, all]) => all.map((holder) => ({ object, holder })));
    return [
      ...creates.map(([self, { id, attempt }]): Entry =>
        id === undefined ? { kind: "begun", self, attempt } : { kind: "made", self, id, attempt },
      ),
      ...holders
        .filter(({ holder }) => holder.day > now / day - holdersCount)
        .map(({ object, holder }): Entry => ({ kind: "held", object, holder })),
    ];
  }

  /** A resource that was renamed is one with what it was: whoever bears one of its names is it, unless another stack uses that name. */
  private hold(object: string, holder: Holder): void {
    const [current = "", ...earlier] = holder.selves;
    const others = this.holdersOf(object).flatMap((other) => withoutCopied(other, current));
    const isSame = ({ selves }: Holder) => selves.some((self) => self === current || earlier.includes(self));
    const same = others.filter(isSame);
    const selves = [...new Set([current, ...earlier, ...same.flatMap((one) => one.selves)])];
    const called = holder.called || (same.find((one) => one.selves[0] === current)?.called ?? "");
    const { site, account } = same.find((one) => one.site !== undefined) ?? {};
    const known = site !== undefined && account !== undefined ? { site, account } : {};
    this.holders.set(object, [...others.filter((other) => !isSame(other)), { ...known, ...holder, selves, called }]);
  }

  private release(object: string, self: string): void {
    const left = this.holdersOf(object).filter(({ selves }) => !selves.includes(self));
    if (left.length > 0) this.holders.set(object, left);
    else this.holders.delete(object);
  }
}

/** Where a state was copied to another stack, both go on: then the copy is not what the original is called now. */
function withoutCopied(other: Holder, current: string): Holder[] {
  const [primary = "", ...earlier] = other.selves;
  if (!earlier.includes(current) || stackOf(primary) === stackOf(current)) return [other];
  return [{ ...other, selves: other.selves.filter((self) => self !== current) }];
}

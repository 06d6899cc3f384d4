import { longestWait } from "../longest-wait.js";
import type { Line, Moment, Owner } from "./line.js";
import { textOf } from "./line.js";

/** Milliseconds after which a call has surely ended, by its time-outs, though nobody wrote so. */
const longestCall = 180_000;
/** Milliseconds of the longest window that is believed of another process: a day. */
const longestWindow = 86_400_000;

/** A call that counts, or did until lately. */
export interface CountedCall {
  readonly id: string;
  /** The process that makes it. */
  readonly owner: string;
  readonly state: "open" | "queued" | "done";
  /** By this machine's clock: when it ended, or else when its state was written. */
  readonly at: number;
}

/** The sum of a page's lines: which calls count, whose they are, and until when nobody may call. */
export class Tally {
  /** In the order in which they were asked for. */
  readonly calls = new Map<string, CountedCall>();
  readonly owners = new Map<string, Owner>();
  /** By this machine's clock. */
  pausedUntil = -Infinity;

  /**
   * @param line - the next one
   * @param local - tells a moment by this machine's clock
   */
  add(line: Line, local: (moment: Moment) => number): void {
    if (line.kind === "owner") this.owners.set(line.owner.id, line.owner);
    else if (line.kind === "gone") this.#close(line.owner, local(line.moment));
    else if (line.kind === "pause") {
      const milliseconds = Math.min(line.milliseconds, longestWait);
      this.pausedUntil = Math.max(this.pausedUntil, local(line.moment) + milliseconds);
    } else if (line.kind !== "sealed") this.#change(line.kind, line.call, local(line.moment));
  }

  /**
   * When a call no longer counts. Infinity while that is not known. Own calls end as well: a line about one may be somebody else's.
   *
   * @param call - one of these
   * @param window - milliseconds
   * @param own - true when it is this process's own, which knows that it still runs
   * @param now - by this machine's clock
   */
  freeAt(call: CountedCall, window: number, own: boolean, now: number): number {
    if (call.state === "done") return call.at + window;
    const latest = call.at + Math.max(longestCall + window, own ? longestWait : 0);
    return now < latest ? Infinity : latest;
  }

  /** Forgets calls that count no longer for anybody. */
  prune(isFree: (call: CountedCall, longestWindow: number) => boolean): void {
    const windows = [...this.owners.values()].map(({ window }) => window);
    const longest = Math.max(0, ...windows.filter((window) => window <= longestWindow));
    for (const call of this.calls.values()) if (isFree(call, longest)) this.calls.delete(call.id);
  }

  /** Forgets processes that have no calls here. `isNeeded`: whether one stays all the same. */
  forgetOwners(isNeeded: (owner: Owner) => boolean): void {
    const busy = new Set([...this.calls.values()].map(({ owner }) => owner));
    for (const owner of this.owners.values()) {
      if (!busy.has(owner.id) && !isNeeded(owner)) this.owners.delete(owner.id);
    }
  }

  /**
   * Writes down all that is not in another tally.
   *
   * @param other - one that need not be told what it knows
   * @param machine - whose clock this tally's times are of
   * @param now - by that clock
   * @param of - the process whose calls are wanted, unless those of all are
   */
  lines(other: Tally, machine: string, now: number, of?: string): string[] {
    const owners = [...this.owners.values()].filter(({ id }) => !other.owners.has(id) && id === (of ?? id));
    const calls = [...this.calls.values()].filter(({ id, owner }) => !other.calls.has(id) && owner === (of ?? owner));
    const lines: Line[] = owners.map((owner) => ({ kind: "owner", owner }));
    for (const { id, state, at } of calls) {
      const moment = { at: Math.max(0, at), machine };
      if (state === "done") lines.push({ kind: "open", call: id, moment });
      lines.push({ kind: state, call: id, moment });
    }
    const milliseconds = this.pausedUntil - now;
    const paused = milliseconds > 0 && this.pausedUntil > other.pausedUntil;
    if (paused) lines.push({ kind: "pause", milliseconds, moment: { at: now, machine } });
    return lines.map(textOf);
  }

  #change(kind: "open" | "queued" | "done" | "unused", id: string, at: number): void {
    const known = this.calls.get(id);
    if (kind === "unused") this.calls.delete(id);
    else if (kind === "done") {
      if (known)
        this.calls.set(id, { ...known, state: "done", at: known.state === "done" ? Math.max(known.at, at) : at });
    } else if (known?.state !== "done") {
      this.calls.set(id, { id, owner: id.slice(0, id.indexOf(".")), state: kind, at });
    }
  }

  #close(owner: string, at: number): void {
    for (const call of this.calls.values()) {
      if (call.owner !== owner || call.state === "done") continue;
      if (call.state === "queued") this.calls.delete(call.id);
      else this.calls.set(call.id, { ...call, state: "done", at: Math.min(at, call.at + longestCall) });
    }
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import { Comm100Error, isJsonObject } from "../client/index.js";
import { idKey, sameName } from "./identity.js";
import { labelOf, type Model, settingsIn } from "./model.js";
import { type Fields, same } from "./value.js";

/** An object that an update of this run is about to change. */
export interface Move {
  readonly id: string;
  /** What it was, as far as the state knows. */
  readonly from: Fields;
  /** What it becomes. */
  readonly to: Fields;
  readonly model: Model;
}

interface Progress {
  readonly move: Move;
  isRunning: boolean;
  isDone: boolean;
  waitsFor: Progress | undefined;
  readonly done: Promise<void>;
  readonly finish: () => void;
}

/** Milliseconds to wait for an update that was announced, or is yet to be, before others go on without it. */
const patience = 1500;
const step = 100;
const mostAttempts = 8;

/**
 * Sees to it that objects hand unique values on within one run: `A` becomes `B`, which becomes `C`. The API refuses a value as long as
 * another object has it, and the engine knows of no order among them. So a refused update waits for the one that sets the value free; in
 * a circle, or where that one has not begun, the object that holds the value is given another name for a moment.
 */
export class HandOver {
  private readonly moves = new Map<string, Progress>();

  /** Notes an update that the engine is about to ask for. */
  announce(move: Move): void {
    const key = keyOf(move);
    const known = this.moves.get(key);
    if (known?.isRunning && !known.isDone) return;
    this.moves.set(key, progressOf(move));
  }

  /**
   * Runs an update; again, after what stood in its way has moved.
   *
   * @param makeRoom - Gives an object another value in a field for a moment; undefined if that cannot be.
   */
  async carry<T>(
    move: Move,
    work: () => Promise<T>,
    makeRoom: (holder: Move, field: string) => Promise<boolean>,
  ): Promise<T> {
    this.announce(move);
    const own = this.moves.get(keyOf(move)) ?? progressOf(move);
    own.isRunning = true;
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await work();
        } catch (error) {
          const field = duplicatedField(error, move);
          const holder = field === undefined ? undefined : await this.holderOf(move, field);
          if (field === undefined || !holder || attempt === mostAttempts) throw error;
          if (await this.wait(own, holder)) continue;
          if (!(await makeRoom(holder.move, field))) throw inTheWay(error, move, holder.move, field);
        }
      }
    } finally {
      own.isDone = true;
      own.finish();
    }
  }

  /** Waits until an update that holds a value is done; false where it waits itself, or does not begin. */
  private async wait(own: Progress, holder: Progress): Promise<boolean> {
    for (let waited = 0; !holder.isRunning && waited < patience; waited += step) await sleep(step);
    if (holder.isDone) return true;
    if (!holder.isRunning || waitsFor(holder, own)) return false;
    own.waitsFor = holder;
    await holder.done;
    own.waitsFor = undefined;
    return true;
  }

  /** The object of this run that has the value and is to lose it. It may be announced a moment later. */
  private async holderOf(move: Move, field: string): Promise<Progress | undefined> {
    const isHolder = ({ move: other, isDone }: Progress) =>
      !isDone &&
      keyOf(other) !== keyOf(move) &&
      other.model.definition === move.model.definition &&
      sameName(other.from[field], move.to[field]) &&
      leaves(other, field);
    for (let waited = 0; waited < patience; waited += step) {
      const found = [...this.moves.values()].find(isHolder);
      if (found) return found;
      await sleep(step);
    }
    return undefined;
  }
}

/** A name that an object bears for a moment: its own, and what tells it from all others. */
export function momentaryName(name: string, id: string): string {
  return `${name} (${idKey(id).slice(0, 8)})`;
}

function progressOf(move: Move): Progress {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { move, isRunning: false, isDone: false, waitsFor: undefined, done, finish };
}

function keyOf({ id, model }: Pick<Move, "id" | "model">): string {
  return `${model.definition.area}/${model.definition.name} ${idKey(id)}`;
}

function leaves({ from, to }: Move, field: string): boolean {
  return to[field] !== undefined && !same(from[field], to[field]);
}

function waitsFor(one: Progress, other: Progress): boolean {
  for (let next = one.waitsFor; next; next = next.waitsFor) if (next === other) return true;
  return false;
}

/** The field whose value another object has, if that is why an update failed. */
function duplicatedField(error: unknown, { to, model }: Move): string | undefined {
  if (!(error instanceof Comm100Error) || error.errorName !== "EntityDuplicated") return undefined;
  const settings = settingsIn(to, model);
  const told = isJsonObject(error.details) ? error.details["field"] : undefined;
  const fields = typeof told === "string" ? [told] : (model.definition.naturalKey ?? []);
  return fields.find((field) => typeof settings[field] === "string");
}

function inTheWay(error: unknown, move: Move, holder: Move, field: string): Error {
  const [own, other] = [labelOf(move.to, move.model), labelOf(holder.from, holder.model)];
  const why = error instanceof Error ? `\n${error.message}` : "";
  return new Error(
    `${other} has this ${field} still; this run is to change it, and ${own} is to have it. The API wants it to be unique, and the two cannot ` +
      `wait for each other. Set ${field} of one of them to what no other has, run, and then run with both as they are to be.${why}`,
    { cause: error },
  );
}

import { expect } from "@jest/globals";
import type { Emulator } from "../../../provider/emulator/index.js";
import { accountOn, type Host } from "../../life.js";
import type { Stranger } from "./stranger.js";
import { expectNothing, expectSite, idsOf, type Part, program } from "./site.js";

/** What is done with a program, one after the other. */
export type Phase = "make" | "change" | "delete";

/** What goes wrong, and in whom. */
export interface Weather {
  /** A new process of the provider, for a run. */
  readonly start: () => Host;
  /** Called before each phase. */
  readonly arm: (phase: Phase) => void;
  /** Who makes objects of the same names meanwhile. */
  readonly stranger: Stranger;
}

/** Makes, changes and deletes a program, and looks at the site each time when the bad weather is over. */
export async function liveThrough(emulator: Emulator, { start, arm, stranger }: Weather): Promise<void> {
  // Beside it another field has a place in the order.
  emulator.insert("contact/fields", { name: "Colour", type: "text", order: 1 });
  const parts = program(accountOn(emulator));
  for (const phase of ["make", "change"] as const) {
    arm(phase);
    await runs(parts, start, ({ life, args }) => life.up(args(idsOf(parts), phase === "change")), stranger);
  }
  emulator.clearFaults();
  expect(parts.filter(({ life }) => stranger.ids.includes(life.id))).toEqual([]);
  expectSite(emulator, idsOf(parts));
  const account = accountOn(emulator);
  for (const { life, args } of parts) {
    life.restart(account);
    await life.refresh();
    expect(await life.preview(args(idsOf(parts), true))).toBe("same");
  }
  arm("delete");
  await runs([...parts].reverse(), start, ({ life }) => life.destroy(), nobody);
  emulator.clearFaults();
  expectNothing(emulator);
}

const nobody = { comes: () => undefined, goes: () => undefined };

/** Runs as often as it takes. A run ends at its first failure, as the engine's does, and each has a process of its own. */
async function runs(
  parts: readonly Part[],
  start: Weather["start"],
  work: (part: Part) => Promise<unknown>,
  stranger: Pick<Stranger, "comes" | "goes">,
): Promise<void> {
  let last: unknown;
  for (let count = 1; count <= 12; count++) {
    const host = start();
    if (count < 6) stranger.comes();
    try {
      for (const part of parts) {
        part.life.restart(host);
        await work(part);
      }
      return;
    } catch (error) {
      last = error;
    } finally {
      stranger.goes();
    }
  }
  throw new Error("twelve runs were not enough", { cause: last });
}

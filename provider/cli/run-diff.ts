import { visibleJson } from "../visible.js";
import { createClient } from "../client/index.js";
import { accountSettings } from "../diff/account-settings.js";
import { accountSide } from "../diff/account-side.js";
import { diffSides } from "../diff/diff-sides.js";
import { dataOf, isSame, tableOf } from "../diff/report.js";
import type { Side } from "../diff/side.js";
import { readSideName } from "../diff/side-name.js";
import { stackSide } from "../diff/stack-side.js";
import { type Kind, loadKinds } from "../export/kinds.js";
import { Selection } from "../export/selection.js";
import type { DiffFlags } from "./diff.js";
import { Progress } from "./progress.js";
import type { Surroundings } from "./surroundings.js";

/** Does what `diff` is for. */
export async function runDiff(
  names: readonly [string, string],
  flags: DiffFlags,
  surroundings: Surroundings,
): Promise<void> {
  const { print, exit } = surroundings;
  const kinds = await loadKinds();
  const selection = new Selection({ include: flags.include, exclude: flags.exclude, lookUp: [] }, kinds);
  const wantsKind = (kind: Kind): boolean => selection.wantsKind(kind);
  // Both are made ready before either is read: what is wrong with one is told at once.
  const [openOne, openOther] = [
    await opener(names[0], kinds, surroundings),
    await opener(names[1], kinds, surroundings),
  ];
  const sides = await Promise.all([openOne(wantsKind), openOther(wantsKind)]);
  const diff = diffSides(sides, kinds, (object) => wantsKind(object.kind) && selection.manages(object));
  print(flags.json ? visibleJson(dataOf(diff, sides), 2) : tableOf(diff, sides));
  if (!isSame(diff)) exit(2);
}

/** Checks a side, and tells how to read it. */
async function opener(
  title: string,
  kinds: readonly Kind[],
  { say }: Surroundings,
): Promise<(wantsKind: (kind: Kind) => boolean) => Promise<Side>> {
  const name = readSideName(title);
  if (name.form === "stack" || name.form === "state") {
    const side = await stackSide(name, title, kinds);
    return () => Promise.resolve(side);
  }
  const settings = await accountSettings(name).catch((error: unknown) => {
    throw new Error(`${title}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  const told = (text: string): void => {
    say(`${title}: ${text}`);
  };
  const progress = new Progress(told, settings);
  return (wantsKind) =>
    accountSide(createClient(settings, { log: told }), title, {
      kinds,
      wantsKind,
      onCall: (calls, remaining) => {
        progress.tell(calls, remaining);
      },
    });
}

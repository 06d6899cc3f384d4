import { visibleJson } from "../visible.js";
import { createClient, type RawSettings, resolveSettings } from "../client/index.js";
import { accountKey } from "../export/account-key.js";
import { tableOf } from "../export/compare.js";
import { Export, type ExportOptions } from "../export/export-account.js";
import { siteOf } from "../runtime/ownership/site.js";
import { dryRun } from "./dry-run.js";
import type { ExportFlags } from "./export.js";
import { Progress } from "./progress.js";
import type { Surroundings } from "./surroundings.js";

/** Does what `export` is for. */
export async function runExport(flags: ExportFlags, surroundings: Surroundings): Promise<void> {
  if (flags.exact && !flags.dryRun) throw new Error("--exact goes with --dry-run: an export counts in any case.");
  const settings = resolveSettings({} satisfies RawSettings);
  const progress = new Progress(surroundings.say, settings);
  const options: ExportOptions = {
    out: flags.out,
    site: siteOf(settings),
    account: accountKey(settings),
    include: flags.include,
    exclude: flags.exclude,
    lookUp: flags.lookup,
    all: flags.all === true,
    overwrite: flags.overwrite === true,
    update: flags.update === true,
    isFresh: flags.check === true,
    onCall: (calls, remaining) => {
      progress.tell(calls, remaining);
    },
  };
  const client = createClient(settings, { log: surroundings.say });
  if (flags.dryRun) {
    await dryRun(client, options, flags, settings, surroundings);
    return;
  }
  const found = await Export.read(client, options);
  if (found.finished > 0)
    surroundings.say(
      `An earlier export into ${flags.out} was interrupted: ${found.finished} files of it were written first.`,
    );
  if (flags.check) check(found, flags, surroundings);
  else await write(found, flags, surroundings);
}

function check(found: Export, { json }: ExportFlags, { print, exit }: Surroundings): void {
  const differences = found.differences();
  const { notes, unknown } = found;
  const isWhole = unknown.length === 0;
  if (json) print(visibleJson({ differences, unknown, notes }, 2));
  else {
    print(
      differences.length === 0
        ? `Nothing came, went or changed${isWhole ? "" : ", as far as could be read"}.`
        : tableOf(differences),
    );
    if (!isWhole)
      print(
        [
          "",
          "Could not be read, so nobody knows:",
          ...unknown.map((title) => `  ${title}`),
          "",
          "Why:",
          ...notes.map(({ what, reason }) => `  ${what}: ${reason}`),
        ].join("\n"),
      );
  }
  if (differences.length > 0) exit(2);
  else if (!isWhole) exit(1);
}

async function write(
  found: Export,
  { out, json, update, overwrite }: ExportFlags,
  { print }: Surroundings,
): Promise<void> {
  const isAgain = found.isAgain;
  const differences = isAgain ? found.differences() : [];
  const written = await found.write();
  if (json) {
    print(visibleJson({ ...written, calls: found.calls, differences, notes: found.notes, secrets: found.secrets }));
    return;
  }
  if (differences.length > 0) print(`${tableOf(differences)}\n`);
  print(`${written.resources} ${isAgain ? "new " : ""}resources written to ${out}, with ${found.calls} calls.`);
  if (written.kept.length > 0)
    print(
      `Left as they are, since someone edited them, or something in them is gone or could not be read: ${written.kept.join(", ")}.`,
    );
  if (differences.some(({ change }) => change === "changed") && !update && !overwrite)
    print("The code of what changed is as it was: --update writes it anew where nobody edited it.");
  print(listOf(found));
  if (written.resources > 0)
    print(
      `Next, in ${out}: npm install, pulumi stack init, then\n` +
        "  pulumi import -f import.json --generate-code=false --protect=false --yes",
    );
}

function listOf({ notes, secrets }: Export): string {
  const left = notes.map(({ what, reason }) => `  ${what}: ${reason}`);
  const hidden = secrets.map((name) => `  ${name}`);
  return [
    ...(left.length > 0 ? ["", "Left out, or not managed:", ...left] : []),
    ...(hidden.length > 0 ? ["", "Secrets, not managed; each is a comment in the code:", ...hidden] : []),
    "",
  ].join("\n");
}

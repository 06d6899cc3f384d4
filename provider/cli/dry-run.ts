import { visibleJson } from "../visible.js";
import { type Client, type Settings, waitOf } from "../client/index.js";
import { type ExportOptions, Export } from "../export/export-account.js";
import { estimateExport } from "../export/estimate-export.js";
import type { Surroundings } from "./surroundings.js";

/** What a dry run is told besides what to export. */
export interface DryRunFlags {
  readonly exact?: true;
  readonly json?: true;
}

/** What an export would come to, counted or estimated. */
interface Outlook {
  readonly kinds: readonly { readonly name: string; readonly resources: number; readonly isExact: boolean }[];
  /** Calls of the export. */
  readonly calls: number;
  /** Calls that it took to find out. */
  readonly made: number;
  readonly notes: readonly { readonly what: string; readonly reason: string }[];
}

/** Says what an export would write, how many calls it would make and how long these wait. Writes no project. */
export async function dryRun(
  client: Client,
  options: ExportOptions,
  flags: DryRunFlags,
  settings: Settings,
  { print }: Surroundings,
): Promise<void> {
  const outlook = flags.exact ? await counted(client, options) : await estimated(client, options);
  const { kinds, calls, made, notes } = outlook;
  const wait = waitOf(calls, settings.rateLimit, settings.rateWindow);
  if (flags.json) {
    const resources = Object.fromEntries(kinds.map(({ name, resources: count }) => [name, count]));
    const estimates = kinds.filter(({ isExact }) => !isExact).map(({ name }) => name);
    print(visibleJson({ resources, estimated: estimates, calls, wait, made, notes }, 2));
    return;
  }
  const rows = kinds.map(
    ({ name, resources, isExact }) => `${isExact ? " " : "~"}${String(resources).padStart(6)}  ${name}`,
  );
  const left = notes.map(({ what, reason }) => `  ${what}: ${reason}`);
  print(
    [
      ...rows,
      "",
      ...summaryOf(outlook, wait, flags.exact === true),
      ...(left.length > 0 ? ["", "Left out, or not managed:", ...left] : []),
    ].join("\n"),
  );
}

async function estimated(client: Client, options: ExportOptions): Promise<Outlook> {
  const { kinds, calls, made, notes } = await estimateExport(client, options);
  const named = kinds.map(({ kind, ...rest }) => ({ name: kind.type.replace(":", "."), ...rest }));
  return { kinds: named, calls, made, notes };
}

async function counted(client: Client, options: ExportOptions): Promise<Outlook> {
  const { counts, calls, resumed, notes } = await Export.read(client, options);
  const kinds = [...counts].map(([name, resources]) => ({ name, resources, isExact: true }));
  return { kinds, calls: calls + resumed, made: calls, notes };
}

function summaryOf({ kinds, calls, made }: Outlook, wait: number, isExact: boolean): string[] {
  const total = kinds.reduce((sum, { resources }) => sum + resources, 0);
  const time = wait === 0 ? "no waiting for the limit" : `about ${Math.ceil(wait / 60)} min of waiting for the limit`;
  if (isExact)
    return [
      `${total} resources would be written. An export makes ${calls} calls: ${time}.`,
      `They have been made: the answers are kept, so that an export in the next 24 hours asks for nothing again.`,
    ];
  const isRough = kinds.some((one) => !one.isExact);
  return [
    `About ${total} resources would be written, with about ${calls} calls: ${time}.`,
    `This took ${made} calls${isRough ? "; with ~ is an estimate from parts of the account" : ""}. What always exists is counted without asking.`,
    "The exact numbers take all the calls: --dry-run --exact.",
  ];
}

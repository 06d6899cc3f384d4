import type { Remembered } from "./manifest.js";

/** One difference between an account and its export. */
export interface Difference {
  readonly change: "came" | "gone" | "changed";
  /** `livechat.Shift "Day"` */
  readonly object: string;
  /** The arguments that differ. */
  readonly arguments?: readonly string[];
}

type Objects = Readonly<Record<string, Remembered>>;

/** What has come, gone and changed in the account since an export. */
export function compare(before: Objects, now: Objects): Difference[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return all.flatMap((key): Difference[] => {
    const one = before[key];
    const other = now[key];
    if (!one) return [{ change: "came", object: other?.title ?? key }];
    if (!other) return [{ change: "gone", object: one.title }];
    const names = [...new Set([...Object.keys(one.arguments), ...Object.keys(other.arguments)])].sort();
    const changed = names.filter((name) => one.arguments[name] !== other.arguments[name]);
    return changed.length > 0 ? [{ change: "changed", object: other.title, arguments: changed }] : [];
  });
}

/** The differences as a table for people. */
export function tableOf(differences: readonly Difference[]): string {
  const width = Math.max(0, ...differences.map(({ object }) => object.length));
  return differences
    .map(({ change, object, arguments: names = [] }) =>
      `${change.padEnd(8)}${object.padEnd(width + 2)}${names.join(", ")}`.trimEnd(),
    )
    .join("\n");
}

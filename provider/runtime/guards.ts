import { guardTable } from "./guard-table.js";

/** What a run may do to a site, beyond what the engine guards. */
export interface Guards {
  /** Whether an update goes on, with a warning, or stops where somebody changed a setting that it is about to change. */
  readonly onConflict: "warn" | "stop";
  /** What a create does where an object with its key is there already: stops, which it does where nothing is said, adopts one that is equal, or makes another. */
  readonly existing?: Existing;
  /** How many objects of a type a run may delete: a number, or a percentage of those that are there. Undefined: any. */
  readonly maxDeletes?: { readonly count: number } | { readonly percent: number };
}

const existings = ["stop", "adopt", "another"] as const;

type Existing = (typeof existings)[number];

/**
 * Reads the guards.
 *
 * @param get - Reads the configuration.
 * @throws When a value is none of the allowed ones.
 */
export function guardsFrom(
  get: (name: string) => string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Guards {
  const value = (name: keyof typeof guardTable) => {
    const text =
      (environment[guardTable[name].environment] ?? "").trim() || (get(guardTable[name].config) ?? "").trim();
    return text === "" ? undefined : text;
  };
  const onConflict = value("onConflict") ?? "warn";
  if (onConflict !== "warn" && onConflict !== "stop") throw new Error(wrong("onConflict", "warn or stop"));
  const given = value("existing");
  const existing = existings.find((one) => one === given);
  if (given !== undefined && !existing) throw new Error(wrong("existing", "stop, adopt or another"));
  const maxDeletes = maxDeletesFrom(value("maxDeletes"));
  return { onConflict, ...(existing && { existing }), ...(maxDeletes && { maxDeletes }) };
}

function maxDeletesFrom(text: string | undefined): Guards["maxDeletes"] {
  if (text === undefined || text === "off") return undefined;
  const [, digits, percent] = /^(\d{1,6})\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined)
    throw new Error(wrong("maxDeletes", "a number such as 5, a percentage such as 10%, or off"));
  return percent === "%" ? { percent: Number(digits) } : { count: Number(digits) };
}

function wrong(name: keyof typeof guardTable, allowed: string): string {
  const { config, environment } = guardTable[name];
  return `${config} (environment: ${environment}) must be ${allowed}.`;
}

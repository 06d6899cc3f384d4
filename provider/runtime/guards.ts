/** What a run may do to a site, beyond what the engine guards. */
export interface Guards {
  /** Whether an update goes on, with a warning, or stops where somebody changed a setting that it is about to change. */
  readonly onConflict: "warn" | "stop";
  /** How many objects of a type a run may delete: a number, or a percentage of those that are there. Undefined: any. */
  readonly maxDeletes?: { readonly count: number } | { readonly percent: number };
}

/** Where a guard is set: the environment wins, so that one run can be let through. */
const names = {
  onConflict: { config: "comm100:onConflict", environment: "COMM100_ON_CONFLICT" },
  maxDeletes: { config: "comm100:maxDeletes", environment: "COMM100_MAX_DELETES" },
} as const;

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
  const value = (name: keyof typeof names) => {
    const text = (environment[names[name].environment] ?? "").trim() || (get(names[name].config) ?? "").trim();
    return text === "" ? undefined : text;
  };
  const onConflict = value("onConflict") ?? "warn";
  if (onConflict !== "warn" && onConflict !== "stop") throw new Error(wrong("onConflict", "warn or stop"));
  const maxDeletes = maxDeletesFrom(value("maxDeletes"));
  return { onConflict, ...(maxDeletes && { maxDeletes }) };
}

function maxDeletesFrom(text: string | undefined): Guards["maxDeletes"] {
  if (text === undefined || text === "off") return undefined;
  const [, digits, percent] = /^(\d{1,6})\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined)
    throw new Error(wrong("maxDeletes", "a number such as 5, a percentage such as 10%, or off"));
  return percent === "%" ? { percent: Number(digits) } : { count: Number(digits) };
}

function wrong(name: keyof typeof names, allowed: string): string {
  const { config, environment } = names[name];
  return `${config} (environment: ${environment}) must be ${allowed}.`;
}

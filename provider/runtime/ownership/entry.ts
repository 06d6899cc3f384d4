import { isFields } from "../value.js";

/** What is known of a create before its answer: nothing in it is a value, only digests of values. */
export interface Attempt {
  /** `area:Name`. */
  readonly type: string;
  /** The site; undefined where the state of an engine tells of the create. */
  readonly site?: string;
  /** Path that the POST goes to. */
  readonly collection: string;
  /** Digest of the natural key; undefined for what has none. */
  readonly key?: string;
  /** Digests of the ids that were there before and could be taken for it; undefined where nobody could look. */
  readonly others?: readonly string[];
  /** Digests of the settings that were sent, by name; `""` for a secret, of which nothing is kept. */
  readonly sent: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, on this machine's clock. */
  readonly at: number;
  /** Milliseconds by which the moment of the POST is uncertain; undefined where a process of this machine wrote it down. */
  readonly within?: number;
}

/** One line of the journal that says who made and holds what. */
export type Entry =
  /** A create that is about to be sent. */
  | { readonly kind: "begun"; readonly self: string; readonly attempt: Attempt }
  /** What came of it. */
  | { readonly kind: "made"; readonly self: string; readonly id: string; readonly attempt: Attempt }
  /** It came to nothing, or the state has it. */
  | { readonly kind: "closed"; readonly self: string }
  /** A resource that stands for an object, under all that it is called; the first is what the program calls it now. */
  | { readonly kind: "held"; readonly object: string; readonly holder: Holder }
  /** It lets go of it. */
  | { readonly kind: "released"; readonly object: string; readonly self: string };

/** A resource that stands for an object. */
export interface Holder {
  readonly selves: readonly string[];
  /** `project/stack name`, if it was ever told. */
  readonly called: string;
  /** Days since 1970 at which it was last seen. */
  readonly day: number;
  /** The site that the object is on; undefined where a run did not know its own account, or an earlier release wrote this. */
  readonly site?: string;
  /** Name of the `comm100.Provider` that it goes through; `""` for the stack's own account. Undefined as the site is. */
  readonly account?: string;
}

/** A record as a line. ASCII alone, so that it is read back as it was written. */
export function textOf(record: Entry): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(record).replace(/[\u007f-\uffff]/g, escaped);
}

/** A line as a record; undefined for one that was cut short, or comes from a later release. */
export function entryIn(line: string): Entry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is Entry {
  if (!isFields(value)) return false;
  const { kind, self, object, holder, attempt, id } = value;
  const isAttempt = isFields(attempt) && typeof attempt["at"] === "number" && isFields(attempt["sent"]);
  switch (kind) {
    case "begun":
      return typeof self === "string" && isAttempt;
    case "made":
      return typeof self === "string" && isAttempt && typeof id === "string";
    case "closed":
      return typeof self === "string";
    case "held":
      return typeof object === "string" && isFields(holder) && Array.isArray(holder["selves"]);
    case "released":
      return typeof object === "string" && typeof self === "string";
    default:
      return false;
  }
}

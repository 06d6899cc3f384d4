/**
 * What the documents of the API leave open, read the harder way. Each may be chosen by itself; `strict: true` means all of them.
 */
export interface Strictness {
  /** A PUT replaces: what it leaves out goes back to its default, and a list that it leaves out is emptied. Else that keeps its value. */
  readonly replacingPut?: boolean;
  /** A PUT that leaves out what a new object must have is answered 400 ParameterMissing. */
  readonly requiredInPut?: boolean;
  /** The letters of ids are upper case in one answer and lower case in the next, and differ within one answer. */
  readonly changingIds?: boolean;
  /** Days come as moments: `2026-01-04T00:00:00Z`. */
  readonly moments?: boolean;
  /** The rows of a list lack what `include` asks for; only an object read alone shows it. */
  readonly bareLists?: boolean;
  /** A key in a query or a body that no document names is answered 400 ParameterNotAllowed. Else it is passed over. */
  readonly knownKeys?: boolean;
  /** The firewall before the API refuses HTML in plain text: 403, with a page of its own. */
  readonly firewall?: boolean;
}

/** The name of one of them. */
export type Mood = keyof Strictness;

/** All of them. */
export const moods: readonly Mood[] = [
  "replacingPut",
  "requiredInPut",
  "changingIds",
  "moments",
  "bareLists",
  "knownKeys",
  "firewall",
];

/** The moods that an option means. */
export function moodsOf(strict: boolean | Strictness = false): ReadonlySet<Mood> {
  return new Set(moods.filter((mood) => (typeof strict === "boolean" ? strict : strict[mood])));
}

import type { ChangeKind } from "./change.js";

/** What a report says of the changes: that they are to come, or that they happened. */
export interface Wording {
  /** Heading of the report. */
  readonly title: string;
  /** What is said when nothing changes. */
  readonly nothing: string;
  /** What the marker for CI is called. */
  readonly marker: string;
  readonly kinds: Readonly<Record<ChangeKind, KindWording>>;
}

/** How one kind of change is said. */
export interface KindWording {
  /** In a count: `2 changed`. */
  readonly count: string;
  /** After the name of an object: `is deleted`; empty where the fields say it all. */
  readonly sentence: string;
}

const kinds: Wording["kinds"] = {
  changed: { count: "changed", sentence: "" },
  made: { count: "new", sentence: "is new" },
  adopted: { count: "taken over", sentence: "exists already, and is managed from now on" },
  replaced: { count: "deleted and made anew", sentence: "is deleted and made anew" },
  deleted: { count: "deleted", sentence: "is deleted" },
  released: { count: "no longer managed", sentence: "is no longer managed, and stays on the site as it is" },
};

/** Heading of what an alias moves in the program. */
export const movedTitle = "Moved in the program alone";

/** For a preview of an `up`. */
export const previewWording: Wording = {
  title: "What this changes in Comm100",
  nothing: "Nothing changes in Comm100.",
  marker: "review",
  kinds,
};

/** For what someone changed beside the program. */
export const driftWording: Wording = {
  title: "What was changed in Comm100 outside the program",
  nothing: "Nothing was changed outside the program.",
  marker: "drift",
  kinds: {
    ...kinds,
    changed: { count: "changed outside", sentence: "" },
    deleted: { count: "gone from the site", sentence: "is gone from the site" },
  },
};

import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import type { Node } from "../schema/shape.js";

/** Where a field stands in an item: `["shiftHolidays", 0, "name"]`. */
export type Path = readonly (string | number)[];

/**
 * What becomes of an object: `made` is new on the site; `adopted` is there already, and the program takes it over; `changed`; `replaced` is
 * deleted and made anew; `deleted`; `released` stays on the site, and the program lets go of it.
 */
export type ChangeKind = "made" | "adopted" | "changed" | "replaced" | "deleted" | "released";

/**
 * What becomes of a field: `set` was not managed before, or is of something new; `released` is no longer managed, and keeps its value;
 * of rows of a list: `added`, `removed`, `moved`.
 */
export type FieldKind = "set" | "changed" | "released" | "added" | "removed" | "moved";

/** A field that differs. */
export interface FieldChange {
  readonly path: Path;
  readonly kind: FieldKind;
  /** What the definition says of the field. */
  readonly node: Node;
  /** The value before, as far as it is known; undefined where there was none. A secret is `hidden`. */
  readonly before: unknown;
  /** The value after; a mark of the engine where it is not known yet. */
  readonly after: unknown;
  /** What differs inside: keys of an object, rows of a list, keys of a row. */
  readonly parts?: readonly FieldChange[];
}

/** What becomes of one object. */
export interface Change {
  readonly kind: ChangeKind;
  /** The object after; of what goes, before. */
  readonly item: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** What differs, in the order of the definition; of what is made or adopted, what the program sets. */
  readonly fields: readonly FieldChange[];
  /** Why the object is replaced: the arguments that cannot be changed in place. */
  readonly replacedBy: readonly string[];
}

/** A resource that has another name or place in the program: on the site nothing comes of it. */
export interface Move {
  /** The resource as it is now. */
  readonly item: Item;
  readonly formerUrn: string;
  /** Whether no alias tells the engine, so that it lets go of one resource and takes up another. */
  readonly isUntold: boolean;
}

/** All that changes, with what there is before and after. What reports are made of, whoever found the changes. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly before: Inventory;
  readonly after: Inventory;
  /** What only moved in the program. */
  readonly moves?: readonly Move[];
  /** Whether what stays as it is was left out: then nobody knows what refers to something. */
  readonly isPartial?: boolean;
  /** `project/stack`, if that is known. */
  readonly stack?: string;
}

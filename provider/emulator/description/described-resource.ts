import type { JsonObject } from "../json.js";
import type { Condition, Shape } from "./property.js";

/** How a list answers: a bare array, a page with `nextPage`, or an object with the one list. */
export interface ListForm {
  readonly shape: "array" | "paged" | "wrapped";
  readonly key: string;
  /** Objects a page unless asked otherwise. */
  readonly pageSize?: number;
}

/** Where the objects of a resource live. */
export type Storage = "table" | "singleton" | "perParent" | "inParent" | "rows";

/** A resource of the API as its description has it. */
export interface Resource {
  /** Area and name, `livechat/Campaign`. */
  readonly name: string;
  /** Name alone in lower camel case, as error details print it: `campaign`. */
  readonly entity: string;
  readonly area: string;
  /** Path of the collection, or of the one object; `{…}` for a parent's id. */
  readonly collection: string;
  readonly storage: Storage;
  /** Resource that this one comes and goes with. */
  readonly parent: string | undefined;
  /** Property that holds the parent's id. */
  readonly parentField: string | undefined;
  /** Resource and dotted path of the list whose rows are the objects of this one. */
  readonly storedIn: { readonly resource: string; readonly list: string } | undefined;
  readonly list: ListForm;
  readonly includes: readonly string[];
  readonly softDelete: boolean;
  readonly undeletable: "builtIn" | readonly Condition[] | undefined;
  readonly feature: string | undefined;
  /** Turning on what is on gives 409. */
  readonly strictSwitch: boolean;
  /** Last segments of the paths, where one parent has several settings of this kind; none where it has one. */
  readonly which: readonly string[];
  /** Property of the parent that holds the id of the newest of these. */
  readonly latestIn: string | undefined;
  readonly shape: Shape;
  /** What exists without being made. */
  readonly builtIn: readonly JsonObject[];
  /** For objects of which there is one: what differs from the defaults at first. */
  readonly first: JsonObject;
}

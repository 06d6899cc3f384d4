import type { Query } from "./query.js";
import type { JsonObject, JsonValue } from "./json.js";

/**
 * Tells what shows that an object of an answer is not the one that was asked for, in words behind "Comm100 answered 200, but": `without its
 * id`. Undefined: nothing.
 */
export type Flaw = (object: JsonObject) => string | undefined;

/** How to read a list. */
export interface ListOptions {
  /** Filters and `include`. */
  readonly query?: Query;
  /** Field to sort by. */
  readonly sortBy?: string;
  /** @defaultValue the API's own: ascending */
  readonly sortOrder?: "asc" | "desc";
  /** Rows of a page; all pages are read in any case. @defaultValue 100 */
  readonly pageSize?: number;
  /** What is wrong with a row. A page with such a row is asked for again, then it is an error. */
  readonly flaw?: Flaw;
  /** Told of each call that is made. */
  readonly onPage?: () => void;
}

/** How to make an object, or to call an action. */
export interface PostOptions {
  /** Whether a second arrival does no harm. */
  readonly repeatable?: boolean;
  /** What is wrong with the answer: the object may have been made all the same. */
  readonly flaw?: Flaw;
}

/** The beginning of a list. */
export interface FirstPage {
  readonly rows: JsonObject[];
  /** Whether these are all. */
  readonly isWhole: boolean;
  /** Rows of all pages, as far as the API tells. */
  readonly total: number | undefined;
}

/**
 * Speaks with the API of one site. Paths are relative to the API's base: `livechat/campaigns/{id}`.
 * Every method fails with an error of the family `Comm100Error`.
 */
export interface Client {
  /** Reads one object. An answer with a flaw is asked for again, then it is an error. */
  get(path: string, query?: Query, flaw?: Flaw): Promise<JsonObject>;
  /** Reads a list, all pages of it, each row once. One that changes meanwhile is read again. */
  list(path: string, options?: ListOptions): Promise<JsonObject[]>;
  /** Reads a list page by page, each when it is asked for. Of one that changes meanwhile the pages come again. */
  pages(path: string, options?: ListOptions): AsyncGenerator<JsonObject[]>;
  /** Reads the first page of a list, and how many rows there are: one call, however long the list is. */
  firstPage(path: string, options?: ListOptions): Promise<FirstPage>;
  /**
   * Makes an object, or calls an action. Never repeated when the first attempt may have arrived, unless `repeatable`
   * says that a second arrival does no harm. An action that answers without a body gives `{}`.
   */
  post(path: string, body?: JsonValue, options?: PostOptions): Promise<JsonObject>;
  /** Changes an object. An answer without a body gives `{}`; one with a flaw is asked for again, then it is an error. */
  put(path: string, body: JsonValue, flaw?: Flaw): Promise<JsonObject>;
  /** Deletes an object. One that an earlier attempt of this very call has deleted is no error. */
  delete(path: string): Promise<void>;
}

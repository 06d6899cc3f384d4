import type { Query } from "./query.js";
import type { JsonObject, JsonValue } from "./json.js";

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
  /** Reads one object. */
  get(path: string, query?: Query): Promise<JsonObject>;
  /** Reads a list, all pages of it. */
  list(path: string, options?: ListOptions): Promise<JsonObject[]>;
  /** Reads a list page by page, each when it is asked for. */
  pages(path: string, options?: ListOptions): AsyncGenerator<JsonObject[]>;
  /** Reads the first page of a list, and how many rows there are: one call, however long the list is. */
  firstPage(path: string, options?: ListOptions): Promise<FirstPage>;
  /**
   * Makes an object, or calls an action. Never repeated when the first attempt may have arrived, unless `repeatable`
   * says that a second arrival does no harm. An answer without a body gives `{}`.
   */
  post(path: string, body?: JsonValue, options?: { readonly repeatable?: boolean }): Promise<JsonObject>;
  /** Changes an object. An answer without a body gives `{}`. */
  put(path: string, body: JsonValue): Promise<JsonObject>;
  /** Deletes an object. One that an earlier attempt of this very call has deleted is no error. */
  delete(path: string): Promise<void>;
}

import type { JsonValue } from "./json.js";
import type { Proxy } from "./proxy/proxy.js";

/** Methods of the API. */
export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** One call, from the caller's wish to the last of its attempts. */
export interface Call {
  readonly method: Method;
  /** For people: below the API's base, without the query. */
  readonly path: string;
  readonly url: URL;
  /** What it goes through. */
  readonly proxy: Proxy | undefined;
  /** Sent as JSON, or as a form when it is `URLSearchParams`. */
  readonly body?: JsonValue | URLSearchParams | undefined;
  /** What the call is for, as in "Could not list livechat/campaigns". */
  readonly purpose: string;
  /** False when nothing on the site can have changed, whatever becomes of the call. */
  readonly writes: boolean;
  /** True when a second arrival does no harm. */
  readonly repeatable: boolean;
  /** What is wrong with an answer that the status calls good, in words behind "Comm100 answered 200, but". */
  readonly flawOf?: ((answer: Answer) => string | undefined) | undefined;
}

/** What came back, whatever its status. */
export interface Answer {
  readonly status: number;
  /** Header values by lower-case name; of a header that came twice, all, joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** An answer with what the attempts before it may have done. */
export interface Outcome {
  readonly answer: Answer;
  /** True when an earlier attempt may have reached the API. */
  readonly earlierMayHaveArrived: boolean;
}

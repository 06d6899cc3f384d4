import type { Fault } from "./http/faults.js";
import type { Call, CallFilter } from "./http/journal.js";
import type { JsonObject } from "./json.js";
import type { Credentials } from "./options.js";

/** A running emulator of the API. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`, what `COMM100_ENDPOINT` takes: the API stands under `/v4/`, tokens under `/oauth/token`. */
  readonly url: string;
  /** What clients sign in with. */
  readonly credentials: Credentials;
  /** What calls of its control paths have to show as a bearer token; undefined where only this machine can make them. */
  readonly controlToken: string | undefined;
  /** Every call since the start, in the order of the answers; a live view. */
  readonly calls: readonly Call[];
  /** The calls that a filter means. */
  callsOf(filter?: CallFilter): readonly Call[];
  /** How many calls a filter means. */
  countCalls(filter?: CallFilter): number;
  /** Empties the journal. */
  forgetCalls(): void;
  /**
   * Every object of a collection as GET shows it, its own lists included: `livechat/campaigns`. Credentials are `[secret]`, unless the
   * emulator was told to show them.
   */
  rows(collection: string): JsonObject[];
  /** One object as stored, secrets and hidden fields included: `livechat/shifts/{id}`, `global/site`. Undefined where there is none. */
  find(path: string): JsonObject | undefined;
  /** A change in the Control Panel, behind the provider's back: values as given, lists replaced, no check. */
  edit(path: string, patch: JsonObject): void;
  /** An object made in the Control Panel; returns it with its id. No check. */
  insert(collection: string, object: JsonObject): JsonObject;
  /** An object deleted in the Control Panel, with everything that belongs to it. No check. */
  remove(path: string): void;
  /** Makes something go wrong with the next calls that it means. Throws where a field is misspelt, or nothing would go wrong. */
  fault(fault: Fault): void;
  /** Disarms all faults. */
  clearFaults(): void;
  /** Makes all access tokens invalid, and with `refresh` the refresh tokens too. */
  revokeTokens(options?: { readonly refresh?: boolean }): void;
  /** Back to the seed: journal, faults and counted calls are forgotten, tokens stay. */
  reset(): void;
  /** Stops it; open connections are closed. */
  close(): Promise<void>;
}

import type * as pulumi from "./sdk.js";
import { accountProvider } from "./account-provider.js";
import { type Fields, isFields } from "./runtime/value.js";

/** What is asked of the mocks. */
export interface MockedLookUp {
  /** `comm100:global:getDepartment`. */
  readonly token: string;
  readonly isMany: boolean;
  readonly filter: Fields;
  readonly opts: pulumi.InvokeOptions;
}

/** Asks `call` of a unit test's mocks, as look-ups of other packages do. */
export async function mocked({ token, isMany, filter, opts }: MockedLookUp): Promise<unknown> {
  const provider = accountProvider(opts);
  const { invoke } = await import("@pulumi/pulumi/runtime/invoke.js");
  const answer: unknown = await invoke(token, filter, provider ? { provider } : {}).catch((error: unknown) => {
    // The SDK drops what a mock threw.
    throw error instanceof Error && error.message !== "" ? error : new Error(`call of the mocks failed for ${token}.`);
  });
  return isMany ? rowsIn(isFields(answer) ? answer : {}) : answer;
}

/** The SDK carries objects alone: a list arrives as one, whose keys are its places. A mock may name the list, too, or answer with one row. */
function rowsIn(answer: Fields): unknown[] {
  const entries = Object.entries(answer);
  if (entries.every(([key], place) => key === String(place))) return Object.values(answer);
  const [[, only] = []] = entries;
  return entries.length === 1 && Array.isArray(only) ? only : [answer];
}

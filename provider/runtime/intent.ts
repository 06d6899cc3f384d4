import type { Account } from "./account.js";
import type { Address } from "./address.js";
import type { Forms } from "./memory.js";
import type { Model } from "./model.js";
import type { Selection } from "./selection.js";
import type { Fields } from "./value.js";

/** One object that is to become what a program wants. */
export interface Intent {
  readonly account: Account;
  readonly model: Model;
  readonly address: Address;
  readonly id: string;
  /** What the program sets. */
  readonly settings: Fields;
  /** What the state has of it. */
  readonly known: { readonly values: Fields; readonly forms: Forms; readonly managed?: Selection };
}

import { type Client } from "../client/index.js";
import { Answers } from "../export/answers.js";
import type { Kind } from "../export/kinds.js";
import { AccountReader } from "../export/read-account.js";
import { referredKinds } from "../export/referred-kinds.js";
import { Account } from "../runtime/account.js";
import { type Side, sideOf } from "./side.js";

/** How an account is read. */
export interface AccountSideOptions {
  readonly kinds: readonly Kind[];
  /** Whether objects of a kind are asked for. */
  readonly wantsKind: (kind: Kind) => boolean;
  /** Told of each call. */
  readonly onCall: (calls: number, remaining: () => number) => void;
}

/** Reads an account, as an export does. It changes nothing there. */
export async function accountSide(
  client: Client,
  title: string,
  { kinds, wantsKind, onCall }: AccountSideOptions,
): Promise<Side & { readonly calls: number }> {
  const answers = new Answers(client, undefined);
  const account = new Account(answers, () => undefined);
  const reader = new AccountReader(account, kinds, wantsKind);
  answers.onCall = (calls) => {
    onCall(calls, () => reader.remaining());
  };
  await reader.read();
  await reader.readTargets(referredKinds(reader.objects));
  const { objects, notes, unread } = reader;
  return { ...sideOf({ name: title, objects, notes, unread }), calls: answers.calls };
}

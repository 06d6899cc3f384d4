import type { Client } from "../client/index.js";
import { OwnFolder } from "../files/own-folder.js";
import { Account } from "../runtime/account.js";
import { AnswerStore } from "./answer-store.js";
import { Answers } from "./answers.js";
import { AccountEstimator, type Estimate } from "./estimate-account.js";
import type { ExportOptions } from "./export-account.js";
import { loadKinds } from "./kinds.js";
import { Selection } from "./selection.js";

/** Estimates an export; what it asked is kept for the export, which does not ask again. */
export async function estimateExport(
  client: Client,
  options: Omit<ExportOptions, "site">,
): Promise<Estimate & { readonly made: number }> {
  const kinds = await loadKinds();
  const selection = new Selection(options, kinds);
  const answers = new Answers(client, new AnswerStore(new OwnFolder(options.out), options.account));
  answers.onCall = (calls) => options.onCall?.(calls, () => 0);
  const estimator = new AccountEstimator(
    new Account(answers, () => undefined),
    kinds,
    (kind) => selection.wantsKind(kind),
    (object) => selection.manages(object),
  );
  const estimate = await estimator.estimate();
  return { ...estimate, made: answers.calls };
}

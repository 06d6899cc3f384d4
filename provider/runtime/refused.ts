import { holdsSecret } from "../schema/shape.js";
import { lost } from "./forms.js";
import { labelOf, type Model } from "./model.js";
import type { Refusal } from "./settle.js";
import { sideBySide } from "./side-by-side.js";
import type { Fields } from "./value.js";

/**
 * What a user is told of settings that the site took and did not keep. Never a secret.
 *
 * @param hidden - Settings that are secret, or were: named, without their values.
 * @returns Undefined where it kept all.
 */
export function toldRefusals(
  refusals: readonly Refusal[],
  inputs: Fields,
  model: Model,
  hidden: ReadonlySet<string>,
): string | undefined {
  if (refusals.length === 0) return undefined;
  const lines = refusals.map((refusal) => `\n  ${inWords(refusal, hidden)}`).join("");
  return `warning: ${labelOf(inputs, model)}: Comm100 took the write, and kept values of its own.${lines}\n  ${advice}`;
}

const advice =
  "They show as differences from now on. The site's plan or another of its settings may forbid them: change that, or write into the " +
  "program what the site keeps.";

function inWords({ path, wanted, kept, node }: Refusal, hidden: ReadonlySet<string>): string {
  if (hidden.has(path.split(/[.[]/)[0] ?? "") || holdsSecret(node)) return `${path} was not kept (a secret)`;
  if (node.kind === "object" && kept === undefined) return `${path} was not kept: ${sideBySide([wanted])[0]}`;
  if (Array.isArray(wanted) && Array.isArray(kept)) return `${path} lacks ${sideBySide([lost(wanted, kept, node)])[0]}`;
  const [asked, is] = sideBySide([wanted, kept === null ? undefined : kept]);
  return `${path} was to be ${asked}, and is ${is}`;
}

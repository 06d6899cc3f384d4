import { type Item, itemOf } from "./item.js";
import { readDeployment } from "./read-deployment.js";

/**
 * Reads the resources of this package in what `pulumi stack export` printed. Secrets stay hidden.
 *
 * @param input - What it is called in messages: the file's name.
 * @throws UnusableInput when the text is no state.
 */
export function readState(text: string, input?: string): Item[] {
  return (readDeployment(text, input).resources ?? []).flatMap((resource) => itemOf(resource) ?? []);
}

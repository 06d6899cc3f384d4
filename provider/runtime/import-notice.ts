import { valuesOf } from "./memory.js";
import { labelOf, type Model, settingsIn } from "./model.js";
import { isUnknown } from "./unknown.js";
import type { Fields } from "./value.js";

/**
 * What the option `import` is about to do, as far as it can be known without a call: which object, and which of its settings become the
 * program's.
 *
 * @param olds - The inputs before; empty when the object is about to be taken over.
 * @returns Undefined where nothing is taken over, or where it was before.
 */
export function importNotice(olds: Fields, news: Fields, model: Model): string | undefined {
  const { __import: id } = news;
  if (typeof id !== "string" || isUnknown(id) || Object.keys(valuesOf(olds)).length > 0) return undefined;
  const settings = Object.keys(settingsIn(news, model));
  const overwritten =
    settings.length === 0
      ? "The program sets nothing of it, so it stays as it is."
      : `Where they differ, these settings are overwritten with the program's: ${settings.join(", ")}. All others stay as they are.`;
  return `${labelOf(news, model)} takes over the ${model.definition.noun} ${id}. ${overwritten}`;
}

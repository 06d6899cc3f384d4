import { z } from "zod";
import type { Fields } from "../runtime/value.js";
import { engineResource } from "./engine-resource.js";
import { type Item, itemOf } from "./item.js";

const state = z.looseObject({ deployment: z.looseObject({ resources: z.array(engineResource).nullish() }) });

/**
 * Reads what `pulumi stack export` printed. Secrets stay hidden.
 *
 * @throws When the text is no state.
 */
export function readState(text: string): Item[] {
  const { deployment } = state.parse(parsed(text));
  return (deployment.resources ?? []).flatMap((resource) => itemOf(resource) ?? []);
}

function parsed(text: string): Fields {
  try {
    const value = JSON.parse(text) as Fields;
    if (value["deployment"] !== undefined) return value;
  } catch {
    // Said below.
  }
  throw new Error("This is no state: give what `pulumi stack export` printed.");
}

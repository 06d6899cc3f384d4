import { holds } from "./condition.js";
import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/** Whether the product brings an object with it. */
export function isBuiltIn(live: Fields, { definition: { builtIn } }: Model): boolean {
  return live["isSystem"] === true || (builtIn !== undefined && holds(builtIn, live));
}

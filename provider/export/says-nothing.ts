import { isNothing } from "../runtime/forms.js";
import { describe, type DescribeOptions } from "./describe.js";
import { isOfAgent } from "./kinds.js";
import type { LiveObject } from "./live-object.js";

/**
 * Whether an object that comes with each agent has nothing but what agents begin with. Of a switch no default is documented there; off is
 * taken for it.
 */
export function saysNothing(object: LiveObject, options: DescribeOptions): boolean {
  const { kind } = object;
  if (options.all || !isOfAgent(kind)) return false;
  const settings = Object.entries(describe(object, options).tree).filter(([key]) => !kind.model.parents.includes(key));
  return settings.every(([, value]) => value === false || isNothing(value));
}

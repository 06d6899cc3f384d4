import { isFields } from "../runtime/value.js";
import { unknownText } from "../schema/unknown-text.js";
import { sentinels } from "../runtime/unknown.js";

/** What marks a value that is more than it seems. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
const resourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
const outputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

// In any case of letters: a program may have changed it.
const anyUnknown = new RegExp([...sentinels].join("|"), "i");

/**
 * A value as a provider would get it: a resource is its id, and a text that was put together with something unknown is unknown.
 *
 * @param isOpen - Whether secrets lose their marks.
 */
export function received(value: unknown, isOpen: boolean): unknown {
  if (typeof value === "string") return anyUnknown.test(value) ? unknownText : value;
  if (Array.isArray(value)) return value.map((one) => received(one, isOpen));
  if (!isFields(value)) return value;
  const { [signatureKey]: signature, value: inner } = value;
  if (signature === resourceSignature) return received(value["id"] === "" ? unknownText : value["id"], isOpen);
  if (signature === outputSignature) return received(inner ?? unknownText, isOpen);
  if (signature === secretSignature && isOpen) return received(inner, isOpen);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, received(part, isOpen)]));
}

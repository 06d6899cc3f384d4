import type { Shape } from "../description/property.js";
import type { JsonValue } from "../json.js";
import { isObject } from "../json.js";

/** What stands where a credential was. */
const shown = "[secret]";

/** Names that a request for a token gives to credentials. */
const ofTokens = /^(?:password|client_secret|refresh_token|access_token)$/i;

/**
 * A value without its credentials, even those that answers show.
 *
 * @param shape - what the description tells of the value, if it tells anything
 */
export function withoutCredentials(value: JsonValue, shape: Shape | undefined): JsonValue {
  if (Array.isArray(value)) return value.map((item) => withoutCredentials(item, shape));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const property = shape?.properties.get(name);
      const isCredential = property?.isCredential ?? ofTokens.test(name);
      const isGiven = part !== null && part !== "";
      return [name, isCredential && isGiven ? shown : withoutCredentials(part, property?.shape)];
    }),
  );
}

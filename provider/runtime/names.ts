import type { Model } from "./model.js";
import { type Fields, isUnset } from "./value.js";

/** Fields under the names that the API has for them; a value that it knows by two names under both. */
export function apiNames(fields: Fields, { node, definition }: Model): Fields {
  const named = Object.entries(fields).map(([key, value]) => [node.keys.get(key)?.sentAs ?? key, value] as const);
  return bothTwins(Object.fromEntries(named), definition.twins);
}

/** An answer under the names that the definition has. */
export function ownNames(answer: Fields, { node, definition }: Model): Fields {
  const renamed = [...node.keys].flatMap(([key, { sentAs }]) =>
    sentAs !== undefined && sentAs in answer ? [[key, answer[sentAs]] as const] : [],
  );
  return bothTwins({ ...answer, ...Object.fromEntries(renamed) }, definition.twins);
}

/** Fields with both names of a value that the API knows by two. */
export function bothTwins(fields: Fields, twins: Readonly<Record<string, string>> = {}): Fields {
  const filled = { ...fields };
  for (const [one, other] of Object.entries(twins)) {
    if (isUnset(filled[one]) && !isUnset(filled[other])) filled[one] = filled[other];
    if (isUnset(filled[other]) && !isUnset(filled[one])) filled[other] = filled[one];
  }
  return filled;
}

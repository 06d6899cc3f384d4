import { foldedForm } from "./identity.js";
import { isFields, isUnset } from "./value.js";

/** A value without the forms that the API gives to it, at any depth. */
export function foldedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(foldedValue);
  if (!isFields(value)) return isUnset(value) ? undefined : foldedForm(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, foldedValue(part)]));
}

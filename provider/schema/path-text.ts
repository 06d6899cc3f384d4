/** A place in a value as people and the engine write it: `shiftWorkingHours[0].startTime`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, place) => (typeof key === "number" ? `[${key}]` : `${place === 0 ? "" : "."}${String(key)}`))
    .join("");
}

/** The place of a key inside a place: `email.subject`. */
export function placeUnder(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** A place in a value as people and the engine write it: `shiftWorkingHours[0].startTime`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, place) => (typeof key === "number" ? `[${key}]` : `${place === 0 ? "" : "."}${String(key)}`))
    .join("");
}

import { dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Place } from "./place.js";

const ours = dirname(dirname(fileURLToPath(import.meta.url))) + sep;

/** The innermost place that is of the program itself, and not of a package. */
export function placeIn(places: readonly Place[]): Place | undefined {
  return ownPlaces(places)[0];
}

/** The places that are of the program itself. */
export function ownPlaces(places: readonly Place[]): Place[] {
  return places.filter(({ file }) => !file.includes(`${sep}node_modules${sep}`) && !file.startsWith(ours));
}

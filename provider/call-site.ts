import { relative } from "node:path";
import { placesIn } from "./check/child/places.js";
import { placeIn } from "./check/own-code.js";
import { sourcePlace } from "./inline-source-map.js";

/** Calls from the program down to this package: more than that deep, nobody looks. */
const depth = 50;

/**
 * Keeps where the program calls. A trace costs a few microseconds to keep; it is read only when something goes wrong.
 *
 * @returns Tells the place: `index.ts:12:7`; undefined where no file of the program is among the callers.
 */
export function callSite(): () => string | undefined {
  const kept: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = depth;
  Error.captureStackTrace(kept, callSite);
  Error.stackTraceLimit = stackTraceLimit;
  return () => {
    const known = placeIn(placesIn(kept.stack ?? ""));
    const place = known && sourcePlace(known);
    return place && `${relative(process.cwd(), place.file)}:${place.line}:${place.column}`;
  };
}

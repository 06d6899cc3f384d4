import { createRequire, findSourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { ownPlaces } from "../own-code.js";
import type { Place } from "../place.js";

/** The modules of CommonJS, by their files. */
const loaded = createRequire(import.meta.url).cache;
const position = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*):(\d+):(\d+)\)?$/;

/** The places that a stack trace names, innermost first, in the source that people wrote. */
export function placesIn(stack: string): Place[] {
  return stack.split("\n").flatMap((line) => {
    const [, file = "", row = "", column = ""] = position.exec(line.trim()) ?? [];
    if (file === "") return [];
    const place = { file: pathOf(file), line: Number(row), column: Number(column) };
    // Those of CommonJS ts-node has applied already.
    return [place.file in loaded ? place : mapped(place)];
  });
}

/**
 * The places of the program from which this is called, innermost first, in the source that people wrote. Each resource asks for its own:
 * what a stack trace says as text would take ten times as long, since source maps would be looked up for every frame of every package.
 */
export function placesOfCaller(): Place[] {
  const { stackTraceLimit } = Error;
  const prepare = Reflect.get(Error, "prepareStackTrace");
  Error.stackTraceLimit = Infinity;
  Error.prepareStackTrace = (_, sites) => sites;
  const frames = new Error().stack as unknown as readonly NodeJS.CallSite[];
  Object.assign(Error, { prepareStackTrace: prepare, stackTraceLimit });
  const places = frames.flatMap((frame) => {
    const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
    if (!file || !/^(file:|\/|[A-Za-z]:\\)/.test(file) || line === null || column === null) return [];
    return [{ file: pathOf(file), line, column }];
  });
  return ownPlaces(places).map(mapped);
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? fileURLToPath(file) : file;
}

/** Node knows the source maps of modules that were compiled while they were loaded. */
function mapped(place: Place): Place {
  const entry = findSourceMap(place.file)?.findEntry(place.line - 1, place.column - 1);
  if (!entry || !("originalLine" in entry)) return place;
  return { ...place, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

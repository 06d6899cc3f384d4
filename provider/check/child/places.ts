import { createRequire, findSourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import type { Place } from "../place.js";

/** The modules of CommonJS, by their files. */
const loaded = createRequire(import.meta.url).cache;
const position = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*):(\d+):(\d+)\)?$/;

/** The places that a stack trace names, innermost first, in the source that people wrote. */
export function placesIn(stack: string): Place[] {
  return stack.split("\n").flatMap((line) => {
    const [, file = "", row = "", column = ""] = position.exec(line.trim()) ?? [];
    if (file === "") return [];
    const path = file.startsWith("file:") ? fileURLToPath(file) : file;
    return [mapped({ file: path, line: Number(row), column: Number(column) })];
  });
}

/** Node knows the source maps of modules that were compiled while they were loaded. Those of CommonJS ts-node has applied already. */
function mapped(place: Place): Place {
  if (place.file in loaded) return place;
  const entry = findSourceMap(place.file)?.findEntry(place.line - 1, place.column - 1);
  if (!entry || !("originalLine" in entry)) return place;
  return { ...place, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

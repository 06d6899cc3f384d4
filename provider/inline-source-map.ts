import { SourceMap } from "node:module";
import type { Session } from "node:inspector";
import { pathToFileURL } from "node:url";
import type { Place } from "./check/place.js";

/**
 * A place in the source that people wrote, of an ES module that was compiled while it was loaded: without its interfaces the lines count
 * otherwise. Node keeps such maps only where it was told to before it began, but the debugger can still tell them.
 *
 * @returns The place as it came where there is no map.
 */
export function sourcePlace(place: Place): Place {
  const url = mapUrlOf(pathToFileURL(place.file).href);
  const [, base64 = ""] = /^data:application\/json;(?:charset=utf-8;)?base64,(.+)$/.exec(url ?? "") ?? [];
  if (base64 === "") return place;
  const map = new SourceMap(JSON.parse(Buffer.from(base64, "base64").toString("utf8")) as never);
  const entry = map.findEntry(place.line - 1, place.column - 1);
  if (!("originalLine" in entry)) return place;
  return { ...place, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/** Where the map of a script is. All scripts are told as soon as the debugger is switched on. */
function mapUrlOf(file: string): string | undefined {
  const inspector = process.getBuiltinModule("node:inspector");
  let found: string | undefined;
  const session: Session = new inspector.Session();
  session.connect();
  try {
    session.on("Debugger.scriptParsed", ({ params: { url, sourceMapURL } }) => {
      if (url === file && sourceMapURL !== undefined && sourceMapURL !== "") found = sourceMapURL;
    });
    session.post("Debugger.enable");
  } finally {
    session.disconnect();
  }
  return found;
}

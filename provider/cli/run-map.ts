import { basename, dirname, extname } from "node:path";
import { OwnFolder } from "../files/own-folder.js";
import { htmlOf, markdownOf, picturesOf } from "../map/map.js";
import { readSource } from "../map/read-source.js";
import type { MapFlags, MapFormat, MapSurroundings } from "./map.js";
import { readInput } from "./read-input.js";

/** The longest comment that GitHub takes, in characters. */
const longestComment = 65_536;

/** Does what `map` is for. */
export async function runMap(
  file: string | undefined,
  flags: MapFlags,
  { input, print, say }: MapSurroundings,
): Promise<void> {
  const format = formatOf(flags);
  const { text, name } = await readInput(file, input);
  const source = await readSource(text, name);
  if (source.isPartial) say("The preview leaves out what stays as it is: with --show-sames all of it is drawn.");
  const isBefore = flags.before === true;
  const diagrams = picturesOf(source, { campaigns: flags.campaign, parts: flags.only, isBefore });
  const result = format === "html" ? await htmlOf(diagrams, source) : markdownOf(diagrams);
  if (flags.out === undefined) print(result);
  else new OwnFolder(dirname(flags.out)).write(basename(flags.out), result);
  if (format === "mermaid" && result.length > longestComment)
    say(`This is too long for one comment: ${result.length} characters. --campaign and --only draw less.`);
}

function formatOf({ format, out }: MapFlags): MapFormat {
  if (format !== undefined) return format;
  if (out === undefined) return "mermaid";
  const ending = extname(out).toLowerCase();
  if (ending === ".html" || ending === ".htm") return "html";
  if (ending === ".md" || ending === ".markdown") return "mermaid";
  throw new Error(`${out} ends neither in .md nor in .html: say which with --format.`);
}

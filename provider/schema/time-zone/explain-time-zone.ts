import { abbreviations } from "./abbreviations.js";
import { allIanaZones, findIanaZone, type IanaZone } from "./find-iana-zone.js";
import { type TimeZone, timeZones } from "./listed-zones.js";
import { nearest, quote } from "./nearest.js";
import { substitutesByWindowsId } from "./substitutes.js";

const whatIsAllowed = `one of Comm100's ${timeZones.length} time-zone ids, such as "Pacific Standard Time"`;

type Explanation = (written: string) => string | undefined;

// In this order: "UTC" and "EST" are IANA names too, but whoever writes them seldom means that.
const explanations: readonly Explanation[] = [
  byAbbreviation,
  bySpelling,
  byWindowsId,
  byIanaName,
  byPlace,
  byOffset,
  byTypingError,
];

/** Why a value is not a time zone of Comm100, and which one was meant. */
export function explainTimeZone(value: unknown): string {
  if (typeof value !== "string") return `expected ${whatIsAllowed}`;
  for (const explain of explanations) {
    const message = explain(value);
    if (message !== undefined) return message;
  }
  return `"${value}" is not a time zone of Comm100: expected ${whatIsAllowed}; the list is exported as timeZones`;
}

function byAbbreviation(written: string): string | undefined {
  return choose(`"${written}" is an abbreviation`, abbreviations.get(written.trim().toUpperCase()) ?? []);
}

function bySpelling(written: string): string | undefined {
  const zone = timeZones.find(({ id }) => fold(id) === fold(written));
  return zone && `"${written}" must be written "${zone.id}"`;
}

function byWindowsId(written: string): string | undefined {
  const entry = [...substitutesByWindowsId].find(([id]) => fold(id) === fold(written));
  if (entry === undefined) return undefined;
  const [windowsId, { id, because = "" }] = entry;
  return describe(`"${windowsId}" is a Windows time zone that Comm100 does not list`, { id, because });
}

function byIanaName(written: string): string | undefined {
  const zone = findIanaZone(written.trim());
  return zone && describe(`"${written}" is an IANA name`, zone);
}

function byPlace(written: string): string | undefined {
  const place = fold(written.replace(/^\s*\((?:UTC|GMT)[^)]*\)/iu, ""));
  const ids = new Set(places().flatMap(([key, id]) => (key === place ? [id] : [])));
  return choose(`"${written}" is not an id`, [...ids]);
}

function byOffset(written: string): string | undefined {
  const match = /^(?:(?:UTC|GMT)\s*)?([+-])(\d{1,2})(?::?(\d\d))?$/iu.exec(written.trim());
  if (match === null) return undefined;
  const [, sign = "", hours = "", minutes = "00"] = match;
  const offset = `UTC${sign}${hours.padStart(2, "0")}:${minutes}`;
  const ids = timeZones.filter((zone) => zone.offset === offset).map(({ id }) => id);
  return choose(`"${written}" is an offset, and says nothing of summer time`, ids);
}

function byTypingError(written: string): string | undefined {
  const ids = nearest(written, [
    ...timeZones.map(({ id }): [string, TimeZone] => [id, id]),
    ...[...substitutesByWindowsId].flatMap(([name, { id }]): [string, TimeZone][] => (id ? [[name, id]] : [])),
    ...places(),
  ]);
  if (ids.length > 0) return `"${written}" is not a time zone of Comm100; the nearest: ${quote(ids)}`;
  const zones = nearest(
    written,
    [...allIanaZones().values()].map((zone) => [zone.name, zone] as const),
  );
  return zones[0] && describe(`"${written}" is not a time zone; "${zones[0].name}" is an IANA name`, zones[0]);
}

/** Names that one may know a zone by: what Comm100 shows, each town in it, each town of IANA's. */
function places(): [string, TimeZone][] {
  const shown = timeZones.flatMap(({ displayName, id }) =>
    [displayName, ...displayName.split(",")].map((name): [string, TimeZone] => [fold(name), id]),
  );
  const towns = [...allIanaZones().values()].flatMap(({ name, id }): [string, TimeZone][] =>
    id === undefined ? [] : [[fold(name.slice(name.lastIndexOf("/") + 1)), id]],
  );
  return [...shown, ...towns];
}

function describe(
  what: string,
  { id, because, caveat }: Pick<IanaZone, "because" | "caveat"> & { id?: TimeZone | undefined },
): string {
  if (id === undefined) return `${what}, and Comm100 has no zone for it: ${because ?? ""}`;
  const reason = because === undefined ? "" : ` (${because})`;
  return `${what}: write "${id}"${reason}${caveat === undefined ? "" : `; ${caveat}`}`;
}

function choose(what: string, ids: readonly TimeZone[]): string | undefined {
  if (ids.length === 0) return undefined;
  return ids.length === 1 ? `${what}: write ${quote(ids)}` : `${what}: write one of ${quote(ids)}`;
}

/** What is left of a name when case, punctuation and the words that all names share are gone. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/standard|daylight|summer|time/gu, "")
    .replace(/[^\p{L}\d+-]|[+-](?!\d)/gu, "");
}

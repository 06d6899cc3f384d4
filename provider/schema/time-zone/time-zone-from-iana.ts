import { allIanaZones, canonicalName, findIanaZone, type IanaZone } from "./find-iana-zone.js";
import { cldrVersion } from "./iana-zones.js";
import { type TimeZone, timeZones } from "./listed-zones.js";
import { nearest, quote } from "./nearest.js";

/**
 * The id that Comm100 has for an IANA time zone, by Unicode CLDR's table of Windows zones.
 *
 * Every name of a zone works, in any case: `Europe/Kyiv` and `Europe/Kiev`, `US/Pacific`, `Etc/UTC`, `GMT`. Where
 * Comm100 lacks the Windows zone, the answer is one with the same offset all year round: `UTC` gives
 * `Greenwich Standard Time`, `Asia/Singapore` gives `China Standard Time`.
 *
 * The offsets that Comm100 prints are labels, and some are older than the zone's present rules: Paraguay, Greenland,
 * Morocco, Namibia, Jordan, Syria, Volgograd, North Korea, Turks and Caicos. The id still names that zone. Clocks in
 * British Columbia and Alberta stay on summer time from November 2026; `America/Vancouver` and `America/Edmonton`
 * give `Pacific Standard Time` and `Mountain Standard Time` as CLDR has it.
 *
 * @param name - An IANA name, such as `America/Vancouver`.
 * @throws RangeError if the name is unknown, with the nearest ones, or if no zone of Comm100 keeps the zone's hours
 * (`Atlantic/Cape_Verde`, `Etc/GMT+1`, `Antarctica/Troll`), with the reason.
 *
 * @example
 * timeZoneFromIana("America/Vancouver"); // "Pacific Standard Time"
 */
export function timeZoneFromIana(name: string): TimeZone {
  const zone = findIanaZone(name);
  if (zone?.id !== undefined) return zone.id;
  throw new RangeError(
    zone === undefined ? unknown(name) : `Comm100 has no zone for "${name}": ${zone.because ?? ""}.`,
  );
}

function unknown(name: string): string {
  if (timeZones.some(({ id }) => id === name)) return `"${name}" is a Comm100 time-zone id already: use it as it is.`;
  if (canonicalName(name) !== undefined) {
    return `"${name}" has no Windows time zone in Unicode CLDR ${cldrVersion}: choose one of Comm100's ids, see timeZones.`;
  }
  const near = nearest(name, [...allIanaZones().values()].flatMap(spellings));
  const hint = near.length > 0 ? `the nearest: ${quote(near)}` : 'such names look like "America/Vancouver"';
  return `"${name}" is not an IANA time-zone name; ${hint}.`;
}

function spellings({ name }: IanaZone): [string, string][] {
  return [
    [name, name],
    [name.slice(name.lastIndexOf("/") + 1), name],
  ];
}

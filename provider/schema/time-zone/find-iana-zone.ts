import { ianaZones } from "./iana-zones.js";
import { type TimeZone, timeZones } from "./listed-zones.js";
import { caveatsByIanaName, type Substitute, substitutesByIanaName, substitutesByWindowsId } from "./substitutes.js";

/** An IANA zone, and the zone of Comm100 that keeps its hours, or why there is none. */
export interface IanaZone {
  /** As IANA spells it: `America/Vancouver`. */
  readonly name: string;
  readonly id?: TimeZone;
  /** Why a substitute was chosen, or why there is none. */
  readonly because?: string;
  /** Where the zone's hours may differ from what Comm100 makes of the id. */
  readonly caveat?: string;
}

let zones: Map<string, IanaZone> | undefined;

/** The table by name in lower case, made at the first use: most programs never ask. */
export function allIanaZones(): ReadonlyMap<string, IanaZone> {
  zones ??= new Map(readTable().map((zone) => [zone.name.toLowerCase(), zone]));
  return zones;
}

/** The zone of an IANA name in any case, by CLDR's table or, for newer names, by what Node calls the same zone. */
export function findIanaZone(name: string): IanaZone | undefined {
  const known = allIanaZones();
  return known.get(name.toLowerCase()) ?? known.get(canonicalName(name)?.toLowerCase() ?? "");
}

/** How Node's own time-zone data spells the zone; undefined if it does not know the name. */
export function canonicalName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function readTable(): IanaZone[] {
  const listed = new Map<string, TimeZone>(timeZones.map(({ id }) => [id, id]));
  const table = ianaZones
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [windowsId = "", names = ""] = line.split("=");
      const id = listed.get(windowsId);
      const zone: Substitute =
        id === undefined
          ? (substitutesByWindowsId.get(windowsId) ?? { because: `Comm100 does not list "${windowsId}"` })
          : { id };
      return names.split(" ").map((name) => ({ name, ...zone, ...caveatOf(name) }));
    });
  return [...table, ...[...substitutesByIanaName].map(([name, substitute]) => ({ name, ...substitute }))];
}

function caveatOf(name: string): { caveat: string } | undefined {
  const caveat = caveatsByIanaName.get(name);
  return caveat === undefined ? undefined : { caveat };
}

import type { TimeZone } from "./listed-zones.js";

/**
 * What people mean by the letters on a clock, the likeliest first. Letters that mean several zones are listed with
 * all of them: `CST` is Chicago, Havana and Beijing.
 */
export const abbreviations: ReadonlyMap<string, readonly TimeZone[]> = new Map<string, readonly TimeZone[]>([
  ["Z", ["Greenwich Standard Time"]],
  ["GMT", ["Greenwich Standard Time", "GMT Standard Time"]],
  ["BST", ["GMT Standard Time", "Bangladesh Standard Time", "Bougainville Standard Time"]],
  ["WET", ["GMT Standard Time"]],
  ["WEST", ["GMT Standard Time"]],
  ...both("CET", "CEST", [
    "W. Europe Standard Time",
    "Central Europe Standard Time",
    "Romance Standard Time",
    "Central European Standard Time",
  ]),
  ...both("EET", "EEST", ["FLE Standard Time", "GTB Standard Time", "E. Europe Standard Time", "Egypt Standard Time"]),
  ["MSK", ["Russian Standard Time"]],
  ["TRT", ["Turkey Standard Time"]],
  ["SAST", ["South Africa Standard Time"]],
  ["CAT", ["South Africa Standard Time"]],
  ["EAT", ["E. Africa Standard Time"]],
  ["WAT", ["W. Central Africa Standard Time"]],
  ["IST", ["India Standard Time", "Jerusalem Standard Time", "GMT Standard Time"]],
  ["PKT", ["Pakistan Standard Time"]],
  ["ICT", ["SE Asia Standard Time"]],
  ["WIB", ["SE Asia Standard Time"]],
  ["SGT", ["China Standard Time"]],
  ["HKT", ["China Standard Time"]],
  ["JST", ["Tokyo Standard Time"]],
  ["KST", ["Korea Standard Time"]],
  ["AWST", ["W. Australia Standard Time"]],
  ["ACST", ["AUS Central Standard Time", "Cen. Australia Standard Time"]],
  ["ACDT", ["Cen. Australia Standard Time"]],
  ["AEST", ["AUS Eastern Standard Time", "E. Australia Standard Time", "Tasmania Standard Time"]],
  ["AEDT", ["AUS Eastern Standard Time", "Tasmania Standard Time"]],
  ...both("NZST", "NZDT", ["New Zealand Standard Time"]),
  ...both("NST", "NDT", ["Newfoundland Standard Time"]),
  ["AST", ["Atlantic Standard Time", "SA Western Standard Time", "Arab Standard Time"]],
  ["ADT", ["Atlantic Standard Time"]],
  ["ET", ["Eastern Standard Time"]],
  ["EST", ["Eastern Standard Time", "SA Pacific Standard Time", "Eastern Standard Time (Mexico)"]],
  ["EDT", ["Eastern Standard Time"]],
  ["CT", ["Central Standard Time"]],
  ["CST", ["Central Standard Time", "Central Standard Time (Mexico)", "Cuba Standard Time", "China Standard Time"]],
  ["CDT", ["Central Standard Time", "Cuba Standard Time"]],
  ["MT", ["Mountain Standard Time"]],
  ["MST", ["Mountain Standard Time", "US Mountain Standard Time", "Mountain Standard Time (Mexico)"]],
  ["MDT", ["Mountain Standard Time"]],
  ["PT", ["Pacific Standard Time"]],
  ...both("PST", "PDT", ["Pacific Standard Time"]),
  ...both("AKST", "AKDT", ["Alaskan Standard Time"]),
  ["HST", ["Hawaiian Standard Time"]],
  ["ART", ["Argentina Standard Time"]],
  ["BRT", ["E. South America Standard Time"]],
]);

function both(winter: string, summer: string, ids: readonly TimeZone[]): [string, readonly TimeZone[]][] {
  return [
    [winter, ids],
    [summer, ids],
  ];
}

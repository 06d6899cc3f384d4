export { type ListedTimeZone, type TimeZone, timeZones } from "./listed-zones.js";
export { timeZone } from "./time-zone.js";
export { timeZoneFromIana } from "./time-zone-from-iana.js";

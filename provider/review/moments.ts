import { allIanaZones } from "../schema/time-zone/find-iana-zone.js";
import { timeZones } from "../schema/time-zone/index.js";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const hour = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });

/** A moment as people write it: `1 January 2027, 09:30 UTC`; undefined where a text is none. */
export function momentInWords(text: string): string | undefined {
  const [, date, time, zone] = /^(\d{4}-\d{2}-\d{2})(?:[T ]([\d:.]+)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  if (date === undefined) return undefined;
  const moment = new Date(`${date}T${time ?? "00:00"}${zone ?? "Z"}`);
  if (Number.isNaN(moment.getTime())) return undefined;
  return time === undefined ? day.format(moment) : `${day.format(moment)}, ${hour.format(moment)} UTC`;
}

/** A time of day without seconds that say nothing: `09:30`; undefined where a text is none. */
export function timeOfDayInWords(text: string): string | undefined {
  const [, minutes, seconds] = /^(\d{2}:\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  return minutes === undefined ? undefined : `${minutes}${seconds && seconds !== "00" ? `:${seconds}` : ""}`;
}

/** A time zone by what the Control Panel shows, with a place and its offset; undefined where a text is none. */
export function timeZoneInWords(text: string): string | undefined {
  const zone = timeZones.find(({ id }) => id === text);
  if (!zone) return undefined;
  const place = zone.displayName.startsWith("Coordinated") ? zone.id : zone.displayName;
  return `${place}, ${zone.offset}${hasSummerTime(text) ? ", an hour more in summer" : ""}`;
}

function hasSummerTime(id: string): boolean {
  const known = [...allIanaZones().values()].find((zone) => zone.id === id);
  if (!known) return false;
  const offsetIn = (month: number) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: known.name, timeZoneName: "longOffset" })
      .formatToParts(new Date(Date.UTC(2026, month, 15)))
      .find(({ type }) => type === "timeZoneName")?.value;
  return offsetIn(0) !== offsetIn(6);
}

const units: readonly (readonly [name: string, seconds: number])[] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** Unit of a number, as the comment on a field says it: `in seconds`, `how many minutes`. */
export function unitIn(comment: string): string | undefined {
  const [, unit] =
    /\b(?:in|how many|number of|whole|after|of)\s+(milliseconds|seconds|minutes|hours|days|pixels)\b/i.exec(comment) ??
    [];
  if (unit !== undefined) return unit.toLowerCase();
  return /\bper ?cent(age)?\b/i.test(comment) ? "%" : undefined;
}

/** A number with its unit, and what that comes to: `90 seconds (1 minute 30 seconds)`. */
export function withUnit(number: number, unit: string): string {
  if (unit === "%") return `${number} %`;
  const one = unit.slice(0, -1);
  const amount = `${number} ${number === 1 ? one : unit}`;
  const seconds = units.find(([name]) => name === one)?.[1];
  const longer = seconds === undefined ? "" : durationInWords(number * seconds);
  return longer === "" || longer === amount ? amount : `${amount} (${longer})`;
}

function durationInWords(seconds: number): string {
  let rest = seconds;
  const parts = units.flatMap(([name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [`${count} ${name}${count === 1 ? "" : "s"}`] : [];
  });
  return parts.length > 2 || !Number.isInteger(seconds) ? "" : parts.join(" ");
}

import { readFileSync } from "node:fs";

/** What a field is called. */
export interface Term {
  /** A few words: `Offline message`; of a switch what holds when it is on: `Daylight-saving time is followed`. */
  readonly label: string;
  /** The first sentence of its comment; empty where there is none. */
  readonly text: string;
}

type Path = readonly (string | number)[];
type Entry = { readonly text: string; readonly fields: Readonly<Record<string, string>> };

const longestLabel = 60;
let entries: Readonly<Record<string, Entry>> | undefined;

/** What a resource is, in one sentence. */
export function sentenceOn(type: string): string {
  return all()[type]?.text ?? "";
}

/**
 * What a field is called in reports, out of its comment in the definition.
 *
 * @param type - `livechat:Shift`.
 * @param path - Where it stands: `["shiftHolidays", 0, "name"]`.
 */
export function termOf(type: string, path: Path): Term {
  const { fields = {} } = all()[type] ?? {};
  const key = pathText(path);
  // Whoever wrote a state may have called a key "constructor".
  const text = Object.hasOwn(fields, key) ? (fields[key] ?? "") : "";
  return { label: labelIn(text) ?? humanised(lastKey(path)), text };
}

/** A key as words: `offlineMessageMailTo` as `Offline message mail to`. */
export function humanised(key: string): string {
  const words = key
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ")
    .split(" ")
    .map((word) => (/^[A-Z]{2,}s?$/.test(word) ? word : word.toLowerCase()));
  return upperFirst(words.join(" "));
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a comment begins with, if that is short enough to be a name. */
function labelIn(text: string): string | undefined {
  const [head = ""] = text.split(/[:;(]|, (?:which|who|where|as|if|so|in|one|of|with|and|for)\b|\.(?:\s|$)/);
  const label = head.trim().replace(/^Whether /, "");
  return label === "" || label.length > longestLabel ? undefined : upperFirst(label);
}

function pathText(path: Path): string {
  return path.map((key, place) => (typeof key === "number" ? "[]" : place === 0 ? key : `.${key}`)).join("");
}

function lastKey(path: Path): string {
  return path.filter((key) => typeof key === "string").at(-1) ?? "";
}

function all(): Readonly<Record<string, Entry>> {
  const file = new URL("./vocabulary.json", import.meta.url);
  return (entries ??= JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, Entry>>);
}

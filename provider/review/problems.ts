import { stripVTControlCharacters } from "node:util";
import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import type { Preview } from "../preview/preview.js";
import type { ChangeSet } from "./change.js";
import { named } from "./named.js";
import { capital, clipped, type Line, type Sentence } from "./span.js";
import { labelOf } from "./terms.js";

/** The errors of a preview that failed, by the resource that each is about. */
export function problemsOf({ diagnostics }: Preview, set: ChangeSet): Line[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const byUrn = new Map<string, string[]>();
  for (const { urn = "", message } of errors) byUrn.set(urn, [...(byUrn.get(urn) ?? []), ...messagesIn(message)]);
  return [...byUrn].flatMap(([urn, messages]) => lineOf(urn, [...new Set(messages)], set));
}

function lineOf(urn: string, messages: readonly string[], set: ChangeSet): Line[] {
  const item = set.after.at(urn) ?? set.before.at(urn);
  const inventory = set.after.at(urn) ? set.after : set.before;
  const ours = /dynamic\/comm100\/(\w+:\w+)::(.*)$/.exec(urn);
  if (!ours)
    return messages.filter(isTelling).map((message) => ({ sentence: [{ as: "value", text: clipped(message, 400) }] }));
  const [, type = "", name = ""] = ours;
  const who: Sentence = item
    ? capital(nameOf(item, inventory))
    : [`${type.replace(":", ".")} `, { as: "name", text: clipped(name, 80) }];
  const parts = messages.map((message) => ({ sentence: problem(message, type) }));
  const [only] = parts;
  return [
    only && parts.length === 1 ? { sentence: [...who, ": ", ...only.sentence] } : { sentence: [...who, ":"], parts },
  ];
}

function nameOf(item: Item, inventory: Inventory): Sentence {
  return named(item, inventory);
}

/** `… has a problem: name is too short` as `name is too short`; several problems are several messages. */
function messagesIn(message: string): string[] {
  const text = withoutColours(message);
  const problems = [...text.matchAll(/has a problem: ([^\n]+)/g)].flatMap(([, one]) => one ?? []);
  return problems.length > 0 ? problems : [withoutTrace(text)];
}

/** An error of the program itself, in its own words: the rest is about the machine that it ran on. */
function withoutTrace(text: string): string {
  const lines = text.split("\n").filter((line) => !/^\s*at\s/.test(line));
  return lines
    .join("\n")
    .replace(/^error: (?!Running)/, "")
    .replace(/^error: Running program '.*?' failed with an unhandled exception:\s*/, "The program failed: ");
}

/** A text of the CLI without what colours it on a terminal. */
export function withoutColours(text: string): string {
  return stripVTControlCharacters(text.replace(/<\{%[a-z- ]+%\}>/gi, "")).trim();
}

/** The CLI says in the end that it failed, which everyone knows by then. */
const isTelling = (message: string): boolean =>
  !/^(preview failed|update failed|resource monitor shut down)/i.test(message);

/** A message that begins with a path, with what the field is called. */
function problem(message: string, type: string): Sentence {
  const [, path, rest] = /^([a-z]\w*(?:(?:\.\w+)|(?:\[\d+\]))*)(?:: | )(.+)$/s.exec(message) ?? [];
  if (path === undefined || rest === undefined) return [{ as: "value", text: clipped(message, 400) }];
  const keys = path.split(/\.|\[(?=\d)/).map((key) => (/^\d+\]?$/.test(key) ? Number.parseInt(key, 10) : key));
  return [labelOf(type, keys), " (", { as: "code", text: path }, "): ", { as: "value", text: clipped(rest, 400) }];
}

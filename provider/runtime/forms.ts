import { isGuid } from "../schema/guid.js";
import type { Node } from "../schema/shape.js";
import { alike, foldedForm, sameId, sameName } from "./identity.js";
import { isUnset } from "./value.js";

/** One kind of value, and when what a site answers is a form of what it was given. */
interface Kind {
  readonly name: string;
  readonly is: (wanted: unknown, node: Node) => boolean;
  readonly isForm: (wanted: unknown, kept: unknown) => boolean;
}

/**
 * What counts as another form of a value, by kind: the first that fits decides. All else that comes back otherwise than it was given is a
 * refusal: the site kept a value of its own.
 */
export const kinds: readonly Kind[] = [
  { name: "picture", is: (_, { image }) => image === true, isForm: () => true },
  { name: "id", is: (wanted, { refersTo }) => refersTo !== undefined || isId(wanted), isForm: sameId },
  { name: "word of a choice", is: (_, node) => hasChoices(node), isForm: sameName },
  { name: "switch or number", is: (wanted) => ["boolean", "number"].includes(typeof wanted), isForm: alike },
  { name: "moment, date or time of day", is: (wanted) => isText(wanted) && moment.test(wanted), isForm: isSomething },
  { name: "colour", is: (wanted) => isText(wanted) && /^#[0-9a-f]{3,8}$/i.test(wanted), isForm: isSomething },
  { name: "text", is: isText, isForm: (wanted, kept) => isSomething(wanted, kept) && !isCutOff(String(wanted), kept) },
];

/**
 * Whether a site refused a value: what it answers is no form of it. A value that says "nothing" can not be refused, and an object that no
 * document describes can have any form.
 */
export function isRefused(wanted: unknown, kept: unknown, node: Node): boolean {
  if (isNothing(wanted)) return false;
  if (Array.isArray(wanted)) return isNothing(kept) || (Array.isArray(kept) && lost(wanted, kept, node).length > 0);
  const kind = kinds.find(({ is }) => is(wanted, node));
  return kind !== undefined && !kind.isForm(wanted, kept);
}

/** The entries of a list that a site did not keep. Entries that it has besides are its own affair. */
export function lost(wanted: readonly unknown[], kept: readonly unknown[], node: Node): unknown[] {
  const free = [...kept];
  const isSame = node.refersTo ? sameId : sameName;
  return wanted.filter((entry) => {
    if (typeof entry === "object") return false;
    const at = free.findIndex((other) => isSame(entry, other));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}

const moment = /^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}/;

function hasChoices(node: Node): boolean {
  return node.known !== undefined || (node.kind === "value" && node.choices !== undefined);
}

function isId(value: unknown): boolean {
  return isText(value) && isGuid(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** What the API has for "not set": nothing, an empty text or list, the id of all zeros. */
export function isNothing(value: unknown): boolean {
  return (
    isUnset(value) ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (isText(value) && /^[0-]{36}$/.test(value))
  );
}

function isSomething(_: unknown, kept: unknown): boolean {
  return !isNothing(kept);
}

/** Whether words are missing at the end of a text: not mere blanks, marks or the end of an address. */
function isCutOff(wanted: string, kept: unknown): boolean {
  const [whole, part] = [foldedForm(wanted), foldedForm(kept)];
  const rest = whole.startsWith(part) ? whole.slice(part.length) : "";
  return /[\p{L}\p{N}]/u.test(rest.replace(/<[^<>]*>|&\w+;/g, ""));
}

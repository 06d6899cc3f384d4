import type { Layer } from "./layer.js";
import { readings } from "./readings.js";

/** What nobody may read. */
export interface Hidden {
  readonly value: string;
  /** What is shown in its place. */
  readonly shown: string;
  /** Whether it is a credential, of which no part may be seen either; what is merely a value is looked for as a whole, or from its beginning. */
  readonly isCredential: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  readonly isDecoded: boolean;
}

/** Characters of a credential that give it away. */
const part = 8;
/** Characters with which a value begins that give it away; a server may cut it. */
const beginning = 24;
/** Shorter values are found in noise by chance. */
const shortest = 5;
/** A text is looked at in pieces of this length, so that a longer one takes longer in proportion only. */
const piece = 4_000;
/** What two pieces have in common. */
const overlap = 1_000;

/**
 * Takes out of a text what nobody may read, in whatever spelling it stands there: as it is, in letters of another case, in HTML's entities,
 * in the escapes of URLs and JSON, in base64 of any alignment, in hexadecimal digits, and in one of these inside another.
 *
 * @param text - from outside, such as a server's answer that repeats the request
 * @param hidden - what it may hold
 */
export function conceal(text: string, hidden: readonly Hidden[]): string {
  if (hidden.length === 0) return text;
  const sought = hidden.flatMap(soughtFor);
  const spans: Span[] = [];
  for (let start = 0; start === 0 || start + overlap < text.length; start += piece - overlap) {
    const found = readings(text.slice(start, start + piece)).flatMap((layer) => spansIn(layer, sought));
    spans.push(...found.map((span) => ({ ...span, from: span.from + start, to: span.to + start })));
  }
  return replaced(text, spans);
}

/** A value in a form that can be looked for: as text, and as the bytes of it. */
interface Sought extends Hidden {
  readonly form: string;
  /** The parts of a credential. */
  readonly parts: ReadonlySet<string>;
}

function soughtFor(hidden: Hidden): Sought[] {
  const forms = [hidden.value, Buffer.from(hidden.value).toString("latin1")].map(folded);
  return [...new Set(forms)]
    .filter((form) => form.trim() !== "")
    .map((form) => ({ ...hidden, form, parts: hidden.isCredential ? partsOf(form) : new Set() }));
}

function partsOf(form: string): Set<string> {
  const count = Math.max(0, form.length - part + 1);
  return new Set(Array.from({ length: count }, (_, place) => form.slice(place, place + part)));
}

/** Neither the case of letters nor the kind of a blank hides anything. A form's plus sign is a blank. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[\s+]/g, " ");
}

function spansIn(layer: Layer, sought: readonly Sought[]): Span[] {
  const text = folded(layer.text);
  return sought.flatMap((one) =>
    placesOf(text, one, layer.isDecoded).map(([first, end]) => ({
      from: layer.from[first] ?? 0,
      to: layer.to[end - 1] ?? 0,
      shown: one.shown,
      isDecoded: layer.isDecoded,
    })),
  );
}

type Place = readonly [first: number, end: number];

function placesOf(text: string, one: Sought, isDecoded: boolean): Place[] {
  const { form, parts, isCredential } = one;
  if (parts.size > 0) {
    const starts = Array.from({ length: text.length }, (_, start) => start);
    return starts.filter((start) => parts.has(text.slice(start, start + part))).map((start) => [start, start + part]);
  }
  if (isDecoded && form.length < shortest) return text.trim() === form ? [[0, text.length]] : [];
  const found = beginningsOf(text, form, isDecoded ? part : beginning);
  // A short value is taken only where it stands as a word of its own: "art" must not spoil "part".
  return isDecoded || isCredential || form.length >= part ? found : found.filter((place) => isWord(text, place));
}

function beginningsOf(text: string, form: string, least: number): Place[] {
  const head = form.slice(0, least);
  const found: Place[] = [];
  for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, found.at(-1)?.[1])) {
    let length = head.length;
    while (length < form.length && start + length < text.length && text[start + length] === form[length]) length++;
    found.push([start, start + length]);
  }
  return found;
}

function isWord(text: string, [first, end]: Place): boolean {
  return ![text.slice(0, first).at(-1), text[end]].some((next) => next !== undefined && /[\p{L}\p{N}_]/u.test(next));
}

function replaced(text: string, spans: readonly Span[]): string {
  const whole = spans.map((span) => (span.isDecoded ? { ...span, ...runAround(text, span) } : span));
  const inOrder = whole.sort((one, other) => one.from - other.from || other.to - one.to);
  let [shown, place] = ["", 0];
  for (const { from, to, shown: name } of inOrder) {
    if (from >= place) shown += text.slice(place, from) + name;
    place = Math.max(place, to);
  }
  return shown + text.slice(place);
}

/** All that was encoded together with what was found: the rest of it tells nobody anything. */
function runAround(text: string, { from, to }: Span): Pick<Span, "from" | "to"> {
  const isSign = (place: number) => /[A-Za-z0-9+/=_-]/.test(text.charAt(place));
  let [first, end] = [from, to];
  while (first > 0 && isSign(first - 1)) first--;
  while (end < text.length && isSign(end)) end++;
  return { from: first, to: end };
}

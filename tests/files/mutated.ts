import { below, type Dice, oneOf } from "../runtime/chaos/dice.js";

/** What nobody expects where something else should be. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  "",
  "x",
  "__proto__",
  "constructor",
  "../../x",
  "a\nb\u0000\u202e",
  [],
  [null],
  {},
  { constructor: null },
  JSON.parse('{"__proto__": {"name": 1}}'),
  { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" },
];

/** A document with something wrong in it: a value or a key of another kind, or its text cut or changed. */
export function mutated(document: unknown, dice: Dice): string {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const places = placesIn(copy);
  for (let count = 1 + below(3, dice); count > 0; count--) change(oneOf(places, dice), dice);
  const text = JSON.stringify(copy);
  const at = below(text.length, dice);
  if (dice() < 0.05) return text.slice(0, at);
  return dice() < 0.05 ? text.slice(0, at) + oneOf(['"', "}", "[", "\u0000", "-"], dice) + text.slice(at + 1) : text;
}

/** A value in a list or an object. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

function change({ holder, key }: Place, dice: Dice): void {
  const way = below(4, dice);
  if (way === 0) Reflect.deleteProperty(holder, key);
  else if (way === 1)
    holder[oneOf(["__proto__", "constructor", "x", "id", "name", "__managed"], dice)] = oneOf(odd, dice);
  else holder[key] = oneOf(odd, dice);
}

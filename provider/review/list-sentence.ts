import { sameId } from "../runtime/identity.js";
import type { Node } from "../schema/shape.js";
import type { Path } from "./change.js";
import { fewOf, joined, type Sentence } from "./span.js";
import type { Side, Values } from "./values.js";

const mostNamed = 10;

/** What becomes of a list without rows: what is added, what is taken out, whether the order changes. */
export function listSentence(
  values: Values,
  node: Node,
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
): Sentence {
  const isIn = (list: readonly unknown[]) => (one: unknown) => list.some((other) => sameId(textOf(one), textOf(other)));
  const say = (list: readonly unknown[], side: Side, except: readonly unknown[]): Sentence[] =>
    list.flatMap((one, place) => (isIn(except)(one) ? [] : [values.say(node, one, [...path, place], side)]));
  const added = say(after, "after", before);
  const gone = say(before, "before", after);
  if (added.length + gone.length === 0)
    return [
      "in another order: ",
      ...fewOf(
        after.map((one, place) => values.say(node, one, [...path, place], "after")),
        mostNamed,
      ),
    ];
  const parts = [
    ...(added.length > 0 ? [[...fewOf(added, mostNamed), " added"]] : []),
    ...(gone.length > 0 ? [[...fewOf(gone, mostNamed), " taken out"]] : []),
  ];
  return joined(parts, ", ", ", ");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

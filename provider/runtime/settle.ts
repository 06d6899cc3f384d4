import { type Node, type ObjectNode, type RowsNode, partOf } from "../schema/shape.js";
import { placeUnder } from "../schema/path-text.js";
import { holds } from "./condition.js";
import { isRefused } from "./forms.js";
import { matchRows } from "./match-rows.js";
import type { Forms } from "./memory.js";
import { isAscending, isOrdered, serverOrder } from "./row-order.js";
import { type Selection, selectionOf } from "./selection.js";
import { digest, type Fields, isFields, isUnset, same, typedPart } from "./value.js";

/** A setting of which the site kept a value of its own. */
export interface Refusal {
  readonly path: string;
  readonly wanted: unknown;
  readonly kept: unknown;
  readonly node: Node;
}

/** What becomes of a value after a write. */
interface Settled {
  readonly value: unknown;
  /** What of it the program manages. */
  readonly selection: Selection;
}

/**
 * What the state keeps after a write: the program's own form of every value it set, the server's of all others. Where the server's form
 * of a value differs, a digest of it goes into {@link Settlement.forms}. Where it kept another value, that one counts from now on, so that
 * it shows as a difference.
 */
export class Settlement {
  /** The digests, by path. */
  readonly forms: Forms = {};
  /** What the site did not take. */
  readonly refusals: Refusal[] = [];

  /**
   * Settles one setting and what is in it.
   *
   * @param wanted - What the program set.
   * @param answer - What the server has now.
   * @param places - Keys of an object that say its place among others, which the API counts anew.
   */
  settle(wanted: unknown, answer: unknown, node: Node, path = "", places: readonly string[] = []): Settled {
    if (node.secret || node.writeOnly) return { value: wanted, selection: selectionOf(wanted, node) };
    if (node.kind === "object" && isFields(wanted) && isFields(answer))
      return this.settleObject(wanted, answer, node, path, places);
    if (node.kind === "rows" && Array.isArray(wanted) && Array.isArray(answer))
      return this.settleRows(wanted, answer, node, path);
    if (!same(wanted, answer, node)) this.forms[path] = digest(answer, node);
    return { value: wanted, selection: selectionOf(wanted, node) };
  }

  private settleObject(
    wanted: Fields,
    answer: Fields,
    node: ObjectNode,
    path: string,
    places: readonly string[],
  ): Settled {
    const values = new Map(Object.entries(typedPart(answer, node) as Fields));
    const selections = Object.keys(wanted).map((key) => {
      const part = partOf(node, key);
      const isTold = key in answer && holds(part.when, answer) && !places.includes(key);
      const settled = isTold ? this.refuses(wanted[key], answer[key], part, placeUnder(path, key)) : undefined;
      const { value, selection } = settled ?? this.settle(wanted[key], answer[key], part, placeUnder(path, key));
      if (isUnset(value)) values.delete(key);
      else values.set(key, value);
      return [key, selection] as const;
    });
    const managed = selections.filter(([key]) => wanted[key] !== undefined && node.keys.has(key));
    return { value: Object.fromEntries(values), selection: Object.fromEntries(managed) };
  }

  /** What the site kept instead, if it refused the value. */
  private refuses(wanted: unknown, kept: unknown, node: Node, path: string): Settled | undefined {
    if (node.secret || node.writeOnly || same(wanted, kept, node)) return undefined;
    if (Array.isArray(kept) && node.kind === "rows") return undefined;
    if (!isRefused(wanted, kept, node)) return undefined;
    this.refusals.push({ path, wanted, kept, node });
    return { value: typedPart(kept, node), selection: selectionOf(kept, node) };
  }

  private settleRows(wanted: unknown[], answer: unknown[], node: RowsNode, path: string): Settled {
    const found = matchRows(wanted, answer, node);
    for (const [place, row] of wanted.entries())
      if (found[place] === undefined)
        this.refusals.push({ path: `${path}[${place}]`, wanted: row, kept: undefined, node: node.row });
    const rows = wanted.filter((_, place) => found[place] !== undefined);
    const at = found.filter((place) => place !== undefined);
    const places = node.rowPosition === undefined ? [] : [node.rowPosition];
    const settled = rows.map((row, place) =>
      this.settle(row, answer[at[place] ?? -1], node.row, `${path}[${place}]`, places),
    );
    const order = serverOrder(at, answer, node);
    if (isOrdered(rows, node) && !isAscending(order)) this.forms[orderPath(path)] = digest(order);
    const taken = new Set(at);
    const others = answer.filter((_, place) => !taken.has(place));
    const kept = others.map((row) => typedPart(row, node.row)).filter((row) => !isUnset(row));
    return { value: [...settled.map(({ value }) => value), ...kept], selection: settled.map((row) => row.selection) };
  }
}

/** Where the order of a list that the server keeps in another order is remembered. */
export function orderPath(path: string): string {
  return `${path}#`;
}

import { type Node, type ObjectNode, type RowsNode, partOf } from "../schema/shape.js";
import { holds } from "./condition.js";
import { matchRows } from "./match-rows.js";
import type { Forms } from "./memory.js";
import { isOrdered, serverOrder } from "./row-order.js";
import { selectedKeys, selectedPart, selectedRows, type Selection } from "./selection.js";
import { orderPath } from "./settle.js";
import { digest, type Fields, isFields, isUnset, same, typedPart } from "./value.js";
import { placeUnder } from "../schema/path-text.js";

/** One setting, as it was and as it is. */
interface Seen {
  /** What the state has. */
  readonly known: unknown;
  /** What the server answers. */
  readonly live: unknown;
  readonly selection: Selection;
  /** Where it stood when `forms` was written. */
  readonly path: string;
}

/** What a look at the server found. */
interface Found {
  readonly value: unknown;
  readonly selection: Selection;
}

/**
 * Compares an answer with what was known, for the settings that a program manages: where the server's form is the one it had, nothing
 * has changed, and the program's form stays; else the live value shows.
 */
export class Observation {
  /** The digests that hold from now on. */
  readonly forms: Forms = {};

  /** @param earlier - The digests of the last write or look. */
  constructor(private readonly earlier: Forms) {}

  /** Looks at one setting, and what is in it. `path` is where it will stand. */
  see(seen: Seen, node: Node, path: string): Found {
    const { known, live, selection } = seen;
    if (node.secret || node.writeOnly) return { value: known, selection };
    if (node.kind === "object" && isFields(known) && isFields(live))
      return this.seeObject(known, live, seen, node, path);
    if (node.kind === "rows" && Array.isArray(known)) {
      if (Array.isArray(live)) return this.seeRows(known, live, seen, node, path);
      return this.keep(seen, path);
    }
    return this.seeValue(seen, node, path);
  }

  private seeValue(seen: Seen, node: Node, path: string): Found {
    const { known, live, selection } = seen;
    const earlier = this.earlier[seen.path] ?? digest(known, node);
    if (same(known, live, node)) return { value: known, selection };
    if (digest(live, node) === earlier) return this.keep(seen, path);
    return { value: typedPart(live, node), selection };
  }

  private keep({ known, selection, path: from }: Seen, path: string): Found {
    for (const [place, form] of Object.entries(this.earlier)) {
      if (place === from || place.startsWith(`${from}.`) || place.startsWith(`${from}[`) || place === orderPath(from)) {
        this.forms[path + place.slice(from.length)] = form;
      }
    }
    return { value: known, selection };
  }

  private seeObject(
    known: Fields,
    live: Fields,
    { selection, path: from }: Seen,
    node: ObjectNode,
    path: string,
  ): Found {
    const values = new Map(Object.entries(withKnownForms(typedPart(live, node) as Fields, known, node)));
    const selections = selectedKeys(selection).map(([key, selected]): [string, Selection] => {
      const part = partOf(node, key);
      const seen = { known: known[key], live: live[key], selection: selected, path: placeUnder(from, key) };
      const off = !holds(part.when, live);
      const found = off ? this.keep(seen, placeUnder(path, key)) : this.see(seen, part, placeUnder(path, key));
      if (isUnset(found.value)) values.delete(key);
      else values.set(key, found.value);
      return [key, found.selection];
    });
    return { value: Object.fromEntries(values), selection: Object.fromEntries(selections) };
  }

  private seeRows(known: unknown[], live: unknown[], seen: Seen, node: RowsNode, path: string): Found {
    const selections = selectedRows(seen.selection);
    const found = matchRows(known, live, node);
    const rows = this.placesOf(known, live, found, seen, node, path).map((place, index) => {
      const other = found[place];
      const row = { known: known[place], live: other === undefined ? undefined : live[other] };
      const at = { ...row, selection: selections[place] ?? {}, path: `${seen.path}[${place}]` };
      return this.see(at, node.row, `${path}[${index}]`);
    });
    const taken = new Set(found);
    const others = live.filter((_, place) => !taken.has(place));
    const spare = known.flatMap((_, place) => {
      const other = place < selections.length ? undefined : found[place];
      return other === undefined ? [] : [live[other]];
    });
    const unmanaged = (node.oneEach ? [...spare, ...others] : spare).map((row) => typedPart(row, node.row));
    const foreign = node.oneEach ? [] : others.map((row) => foreignRow(row, selections, node));
    const all = [...rows, ...foreign];
    return { value: [...all.map((row) => row.value), ...unmanaged], selection: all.map((row) => row.selection) };
  }

  /** The places of the program's rows that are still there, in the order that holds now. */
  private placesOf(
    known: unknown[],
    live: unknown[],
    found: (number | undefined)[],
    { selection, path: from }: Seen,
    node: RowsNode,
    path: string,
  ): number[] {
    const selections = selectedRows(selection);
    const own = found.slice(0, selections.length);
    const written = selections.map((selected, place) => selectedPart(known[place], selected));
    const isThere = (place: number) => own[place] !== undefined || !this.wasThere(known[place], `${from}[${place}]`);
    const places = [...selections.keys()];
    if (!isOrdered(written, node) || own.includes(undefined)) return places.filter(isThere);
    const order = serverOrder(own, live, node);
    const earlier = this.earlier[orderPath(from)];
    if (digest(order) !== (earlier ?? digest(places))) return order;
    if (earlier !== undefined) this.forms[orderPath(path)] = earlier;
    return places;
  }

  /** Whether the server had this row: not one that it never showed. */
  private wasThere(row: unknown, path: string): boolean {
    return this.earlier[path] !== "-" || (isFields(row) && !isUnset(row["id"]));
  }
}

/** An answer with what did not change as it was known: an id that comes in another case is no change. */
function withKnownForms(live: Fields, known: Fields, node: ObjectNode): Fields {
  const kept = (key: string, value: unknown) => (same(known[key], value, partOf(node, key)) ? known[key] : value);
  return Object.fromEntries(Object.entries(live).map(([key, value]) => [key, kept(key, value)]));
}

/** A row that someone else added: managed from now on, since the program's list is the whole list. */
function foreignRow(row: unknown, selections: readonly Selection[], node: RowsNode): Found {
  const value = typedPart(row, node.row);
  const names =
    selections.length > 0
      ? selections.flatMap((one) => selectedKeys(one).map(([key]) => key))
      : [...node.row.keys.keys()];
  const keys = names.filter(
    (key) => isFields(value) && value[key] !== undefined && !node.row.readOnly.has(key) && key !== "id",
  );
  return { value, selection: Object.fromEntries(keys.map((key) => [key, true as const])) };
}

import type * as t from "@babel/types";
import { hidden } from "../inventory/item.js";
import { type Fields, isFields, isUnset, same } from "../runtime/value.js";
import { type Node, type ObjectNode, partOf } from "../schema/shape.js";
import type { Path } from "../review/change.js";
import { nameOf as keyOf } from "./bindings.js";
import { placesIn } from "./counterparts.js";
import { type Code, printKey, printList, printLiteral, type Style } from "./literal.js";
import { bare, computed, isOpen, isWritten, type Meanings, propertyOf } from "./meanings.js";
import { joined, type Member, membersOf, type Range } from "./members.js";
import type { Program } from "./program.js";
import type { References } from "./references.js";
import { Refusal } from "./refusal.js";
import { endOf, type SourceFile, startOf } from "./source-file.js";

/** An expression of the program. */
export interface Place {
  readonly file: SourceFile;
  readonly node: t.Node;
}

/** What became of one setting that differs. */
export interface Finding {
  readonly path: Path;
  /** Where the program says it; undefined where that was not found. */
  readonly at?: { readonly file: string; readonly line: number };
  /** `ready`: the program can be changed; `done`: it says what the site has; `left`: someone has to do it. */
  readonly state: "ready" | "done" | "left";
  /** Why it is left. */
  readonly reason?: string;
}

/** A setting on its two sides. */
interface Sides {
  /** What was last deployed. */
  readonly before: unknown;
  /** What the site has. */
  readonly after: unknown;
  readonly node: Node;
  readonly path: Path;
}

/** Changes the expressions of a program so that they mean what the site has. Only literals are touched. */
export class Patcher {
  private findings: Finding[] = [];

  constructor(
    private readonly program: Program,
    private readonly meanings: Meanings,
    private readonly references: References,
    /** Texts that files are to have. */
    private readonly texts: Map<string, string>,
  ) {}

  /** Patches the settings of a resource. */
  patch(place: Place, before: Fields, after: Fields, node: ObjectNode): readonly Finding[] {
    this.findings = [];
    this.change(place, { before, after, node, path: [] });
    return this.findings;
  }

  private change(place: Place, sides: Sides): void {
    const { before, after, node, path } = sides;
    if (same(before, after, node)) return;
    try {
      const target = this.resolved(place);
      const inner = target.node;
      if (inner.type === "ObjectExpression" && isFields(before) && isFields(after)) this.inObject(target, inner, sides);
      else if (this.meanings.agrees(inner, target.file, after)) this.tell(target, path, "done");
      else if (inner.type === "ArrayExpression" && Array.isArray(before) && Array.isArray(after))
        this.inList(target, inner, { ...sides, before, after });
      else this.inValue(target, sides);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.tell(error.place ?? place, path, "left", error.message);
    }
  }

  private inObject(place: Place, node: t.ObjectExpression, sides: Sides): void {
    const [before, after] = [sides.before as Fields, sides.after as Fields];
    const added: string[] = [];
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const part = sides.node.kind === "object" ? partOf(sides.node, key) : ({ kind: "value" } as const);
      const inner = { before: before[key], after: after[key], node: part, path: [...sides.path, key] };
      const property = propertyOf(node, key);
      if (property) this.change({ file: place.file, node: property.value }, inner);
      else if (!same(inner.before, inner.after, part)) this.addKey(place, node, key, inner, added);
    }
    if (added.length > 0) this.rebuild(place, node, node.properties, (members, fresh) => [...members, ...added.map(fresh)]);
  }

  private addKey(place: Place, node: t.ObjectExpression, key: string, sides: Sides, added: string[]): void {
    try {
      if (node.properties.some((one) => isOpen(one) || one.type === "ObjectMethod")) throw new Refusal("it is computed here");
      if (!isUnset(sides.before)) throw new Refusal("the program does not set it any more, which was never deployed");
      const style = styleOf(place.file);
      added.push(`${printKey(key, style)}: ${this.print(sides.after, sides.node, place, node)}`);
      this.tell(place, sides.path, "ready");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.tell(place, sides.path, "left", error.message);
    }
  }

  private inList(
    place: Place,
    node: t.ArrayExpression,
    sides: Sides & { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
  ): void {
    const { before, after } = sides;
    if (!isWritten(node)) throw new Refusal("it is computed here");
    if (this.meanings.agrees(node, place.file, before) === false) throw this.undeployed(place, node);
    const part = sides.node.kind === "rows" ? sides.node.row : { ...sides.node, kind: "value" as const };
    const places = placesIn(before, after, sides.node);
    const printed = places.map(({ from, value }) => (from === undefined ? this.print(value, part, place, node) : ""));
    for (const [index, { from, value }] of places.entries()) {
      const element = from === undefined ? undefined : node.elements[from];
      if (element) this.change({ file: place.file, node: element }, { before: before[from ?? 0], after: value, node: part, path: [...sides.path, index] });
    }
    if (places.length === before.length && places.every(({ from }, index) => from === index)) return;
    this.rebuild(place, node, node.elements, (members, fresh) =>
      places.map(({ from }, index) => (from === undefined ? undefined : members[from]) ?? fresh(printed[index] ?? "")),
    );
    this.tell(place, sides.path, "ready");
  }

  private inValue(place: Place, { before, after, node, path }: Sides): void {
    const { file } = place;
    const text = this.meanings.textFileOf(place.node, file);
    const meaning = this.meanings.valueOf(place.node, file);
    if (isUnset(after)) throw new Refusal("the site has no value for it: take it out of the program, or set it again by `pulumi up`");
    if (meaning !== computed && this.meanings.agrees(place.node, file, before) === false) throw this.undeployed(place, place.node);
    if (text !== undefined && meaning !== computed) return this.inTextFile(place, text, after, path);
    if (!isLiteral(place.node) && !(node.refersTo && meaning !== computed)) throw new Refusal("it is computed here");
    if (node.refersTo && !isLiteral(place.node) && !this.references.target(after, node))
      throw new Refusal("on the site it is something that this stack does not have; `pulumi-comm100 export --check` tells of such");
    file.edits.replace(startOf(place.node), endOf(place.node), this.print(after, node, place, place.node));
    this.tell(place, path, "ready");
  }

  private inTextFile(place: Place, path: string, after: unknown, at: Path): void {
    if (typeof after !== "string" || /\p{Surrogate}/u.test(after)) throw new Refusal("it cannot be written to a text file");
    if (!this.program.owns(path)) throw new Refusal(`${this.program.nameOf(path)} is outside the program's folder`);
    if (this.meanings.readersOf(path) > 1) throw new Refusal(`${this.program.nameOf(path)} is read in more than one place`);
    this.texts.set(path, after);
    this.findings.push({ path: at, at: { file: this.program.nameOf(path), line: 1 }, state: "ready" });
    void place;
  }

  /** What an expression is in the end: a constant that is used here alone is as good as the value itself. */
  private resolved({ file, node }: Place): Place {
    const inner = bare(node);
    if (!this.program.owns(file.path)) throw new Refusal("it stands outside the program's folder", { file, node });
    const binding =
      inner.type === "Identifier"
        ? this.program.bindingOf(inner, file)
        : inner.type === "MemberExpression"
          ? this.program.partOf(inner, file)
          : undefined;
    if (binding?.kind !== "constant") return { file, node: inner };
    const target = { file: binding.file, node: binding.value };
    const uses = this.program.usesOf(binding);
    if (uses > 1) throw new Refusal(`\`${binding.name.name}\` is used in ${uses} places`, target);
    return this.resolved(target);
  }

  /** Writes what stands between two brackets anew. */
  private rebuild(
    { file }: Place,
    node: t.ArrayExpression | t.ObjectExpression,
    nodes: readonly t.Node[],
    change: (members: readonly Member[], fresh: (body: string) => Member) => readonly Member[],
  ): void {
    const inner: Range = [startOf(node) + 1, endOf(node) - 1];
    const ranges = nodes.map((one): Range => [startOf(one), endOf(one)]);
    const known = membersOf(file.text, inner, ranges, ([start, end]) => file.edits.textOf(start, end));
    const indent = file.indentOf(nodes[0] ?? node);
    const isBroken = known.opening.includes("\n");
    const line = isBroken ? file.lineEnd + (nodes.length > 0 ? indent : indent + file.indent) : "";
    const members = change(known.members, (body) => ({ lead: line, body, tail: "" }));
    const brackets = node.type === "ArrayExpression" ? "[]" : "{}";
    const isEmpty = nodes.length === 0 && known.closing.trim() === "";
    const text = isEmpty
      ? printList(members.map(({ body }) => body), brackets, styleOf(file), indent).slice(1, -1)
      : members.length === 0 && !known.closing.includes("/")
        ? ""
        : joined({ ...known, members }, indent, file.lineEnd);
    file.edits.replace(...inner, text);
  }

  private print(value: unknown, node: Node, { file }: Place, at: t.Node): string {
    if (holds(value, hidden)) throw new Refusal("it holds a secret");
    const style = isString(at) ? styleOf(file, at) : styleOf(file);
    return printLiteral(this.references.inPlace(value, node, { file, node: at }) as unknown as Code, style, file.indentOf(at));
  }

  private undeployed({ file }: Place, node: t.Node): Refusal {
    return new Refusal(`the program says something else than was last deployed: ${shortened(file.textOf(node))}`);
  }

  private tell({ file, node }: Place, path: Path, state: Finding["state"], reason?: string): void {
    const at = { file: this.program.nameOf(file.path), line: file.lineOf(node) };
    this.findings.push({ path, at, state, ...(reason !== undefined && { reason }) });
  }
}

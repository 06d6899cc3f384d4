import type * as t from "@babel/types";
import { hidden } from "../inventory/item.js";
import { type Fields, isFields, isUnset, same } from "../runtime/value.js";
import { type Node, type ObjectNode, partOf } from "../schema/shape.js";
import type { Reading } from "./reading.js";
import { wantedIn } from "./counterparts.js";
import { factorFor } from "./factor-for.js";
import type { Finding } from "./finding.js";
import { printKey, printLiteral } from "./literal.js";
import { computed } from "./known-calls.js";
import { rebuild } from "./rebuild.js";
import type { Place } from "./place.js";
import { Refusal } from "./refusal.js";
import { endOf, startOf } from "./source-file.js";
import { each, elementOf, type Sides, stays } from "./sides.js";
import { styleOf } from "./style.js";
import { isLiteral, isOpen, isSum, isWritten } from "./syntax.js";
import { absent, within } from "./follower.js";

type WrittenList = t.ArrayExpression & { elements: t.Expression[] };

/** Has the expressions of a program mean what the site has. Only what is written out is touched. */
export class Patcher {
  private findings: Finding[] = [];

  /**
   * @param reading - The program.
   * @param texts - What text files are to hold, by path.
   */
  constructor(
    private readonly reading: Reading,
    private readonly texts: Map<string, string>,
  ) {}

  /**
   * Patches the arguments of a resource.
   *
   * @param place - The expression that gives them.
   */
  patch(place: Place, before: Fields, after: Fields, node: ObjectNode): readonly Finding[] {
    this.findings = [];
    this.change(place, { before, after, node, path: [] });
    return this.findings.flatMap((finding) => (finding.path.length > 0 ? finding : each(finding, before, after, node)));
  }

  private change(place: Place, sides: Sides): void {
    if (same(sides.before, sides.after, sides.node)) return;
    this.trying(place, sides, () => {
      const { before, after } = sides;
      const target = this.resolved(place);
      const { node } = target;
      if (node.type === "ObjectExpression" && isFields(before) && isFields(after))
        this.inObject(target, node, { ...sides, before, after });
      else if (this.reading.agreement.agrees(target, after)) this.tell(target, sides, "done");
      else if (Array.isArray(before) && Array.isArray(after)) this.inList(target, { ...sides, before, after });
      else this.inValue(target, sides);
    });
  }

  private inObject(place: Place, node: t.ObjectExpression, sides: Sides<Fields>): void {
    const added: string[] = [];
    for (const key of new Set([...Object.keys(sides.before), ...Object.keys(sides.after)])) {
      const inner = {
        before: sides.before[key],
        after: sides.after[key],
        node: sides.node.kind === "object" ? partOf(sides.node, key) : ({ kind: "value" } as const),
        path: [...sides.path, key],
      };
      const part = this.reading.meanings.follower.field(place, key);
      if (part && part !== absent) this.change(part, inner);
      else if (!same(inner.before, inner.after, inner.node)) this.addKey(place, node, key, inner, added);
    }
    if (added.length > 0) rebuild(place.file, node, (members, fresh) => [...members, ...added.map(fresh)]);
  }

  private addKey(place: Place, node: t.ObjectExpression, key: string, sides: Sides, added: string[]): void {
    this.trying(place, sides, () => {
      if (node.properties.some((one) => isOpen(one) || one.type === "ObjectMethod")) throw new Refusal(isComputed);
      if (isUnset(sides.after)) return;
      if (!isUnset(sides.before)) throw new Refusal("the program does not set it; that was never deployed");
      added.push(`${printKey(key, styleOf(place.file))}: ${this.print(sides.after, sides.node, place)}`);
      this.tell(place, sides, "ready");
    });
  }

  private inList(place: Place, sides: Sides<readonly unknown[]>): void {
    const { before, after } = sides;
    const { node } = place;
    if (node.type === "ArrayExpression" && isWritten(node) && !place.parts) {
      this.inWrittenList(place, node, sides);
      return;
    }
    const parts = this.reading.meanings.follower.parts(place);
    const wanted = wantedIn(before, after, sides.node);
    if (parts?.length !== after.length || !stays(wanted, before)) throw new Refusal(isComputed);
    const part = elementOf(sides.node);
    for (const [index, one] of parts.entries())
      this.change(one, { before: before[index], after: after[index], node: part, path: [...sides.path, index] });
  }

  private inWrittenList(place: Place, node: WrittenList, sides: Sides<readonly unknown[]>): void {
    const { before, after, path } = sides;
    const wanted = wantedIn(before, after, sides.node);
    const isDeployed = this.reading.agreement.agrees(place, before) !== false;
    if (!isDeployed && node.elements.length !== after.length) throw new Refusal(undeployed);
    const part = elementOf(sides.node);
    const added = wanted.map(({ from, value }) =>
      from === undefined && isDeployed ? this.print(value, part, place) : "",
    );
    for (const [index, { from, value }] of wanted.entries()) {
      const element = isDeployed ? node.elements[from ?? -1] : node.elements[index];
      const inner = { before: before[from ?? -1], after: value, node: part, path: [...path, index] };
      if (element) this.change({ ...within(place), node: element }, inner);
    }
    if (!isDeployed || stays(wanted, before)) return;
    rebuild(place.file, node, (members, fresh) =>
      wanted.map(({ from }, index) => members[from ?? -1] ?? fresh(added[index] ?? "")),
    );
    this.tell(place, sides, "ready");
  }

  private inValue(place: Place, sides: Sides): void {
    const { before, after, node } = sides;
    const { file } = place;
    const isKnown = this.reading.meanings.valueOf(place) !== computed;
    if (isKnown && this.reading.agreement.agrees(place, before) === false) throw new Refusal(undeployed);
    if (isUnset(after)) throw new Refusal(unset);
    const text = this.reading.meanings.textFileOf(place);
    if (text !== undefined && isKnown) {
      this.inTextFile(text, sides);
      return;
    }
    const isReference = isKnown && node.refersTo !== undefined && place.node.type === "MemberExpression";
    if (place.known || (!isReference && !isLiteral(place.node) && !isSum(place.node))) throw new Refusal(isComputed);
    const factor = factorFor(place.node, after);
    const [at, value] = factor ? [factor.node, factor.value] : [place.node, after];
    file.edits.replace(startOf(at), endOf(at), this.print(value, node, place, isLiteral(place.node)));
    this.tell(place, sides, "ready");
  }

  private inTextFile(file: string, { after, node, path }: Sides): void {
    const name = this.reading.program.nameOf(file);
    if (typeof after !== "string" || /\p{Surrogate}/u.test(after)) throw new Refusal("no text file can hold it");
    if (!this.reading.program.owns(file)) throw new Refusal(`${name} is outside the program's folder`);
    if (this.reading.meanings.readersOf(file) > 1) throw new Refusal(`${name} is read in more than one place`);
    this.texts.set(file, after);
    this.findings.push({ path, node, value: after, at: { file: name, line: 1 }, state: "ready" });
  }

  /** What an expression is in the end: a constant that is used here alone is as good as the value itself. */
  private resolved(place: Place): Place {
    const target = this.reading.meanings.follower.follow(place);
    if (!this.reading.program.owns(target.file.path))
      throw new Refusal("it stands outside the program's folder", target);
    this.reading.sharing.check(target);
    return target;
  }

  private print(value: unknown, node: Node, { file, node: at }: Place, isReplaced = false): string {
    if (JSON.stringify(value).includes(JSON.stringify(hidden))) throw new Refusal("it holds a secret");
    const isId = isReplaced && node.refersTo !== undefined;
    const written = this.reading.references.inPlace(value, node, { file, node: at }, isId);
    return printLiteral(
      written,
      styleOf(file, isReplaced ? at : undefined),
      file.indentOf(at) + (isReplaced ? "" : file.indent),
    );
  }

  private trying(place: Place, sides: Sides, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.tell(error.place ?? place, sides, "left", error.message);
    }
  }

  private tell(place: Place, { path, node, after }: Sides, state: Finding["state"], reason?: string): void {
    const at = this.reading.spotOf(place);
    this.findings.push({ path, node, value: after, at, state, ...(reason !== undefined && { reason }) });
  }
}

const isComputed = "it is computed";
const undeployed = "the program says something else by now, which was never deployed";
const unset = "the site has no value for it; take it out of the program, or let the next `pulumi up` set it again";

import { readFileSync } from "node:fs";
import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { same } from "../runtime/value.js";
import type { Node } from "../schema/shape.js";
import { Agreement } from "./agreement.js";
import { type Declaration, declarationsIn } from "./declarations.js";
import type { Entry } from "./find-entry.js";
import type { Spot } from "./finding.js";
import { computed } from "./known-calls.js";
import { Meanings } from "./meanings.js";
import { Program } from "./program.js";
import { References } from "./references.js";
import type { Place } from "./refusal.js";
import { bare, propertyOf } from "./syntax.js";

/** A program as it was read: its files, its resources, and what its expressions mean. */
export class Reading {
  readonly program: Program;
  readonly meanings: Meanings;
  readonly references: References;
  readonly agreement: Agreement;
  private readonly declarations: readonly Declaration[];

  /**
   * @param entry - Where the program begins.
   * @param inventory - The resources that it made.
   * @param read - Reads a file.
   * @throws When a file cannot be read or parsed.
   */
  constructor(entry: Entry, inventory: Inventory, read = (path: string): string => readFileSync(path, "utf8")) {
    this.program = new Program(entry, read);
    this.declarations = declarationsIn(this.program);
    this.references = new References(this.program, this.declarations, inventory);
    this.meanings = new Meanings(this.program, (binding) => this.references.idOf(binding), read);
    this.agreement = new Agreement(this.program, this.meanings);
  }

  /** The place that makes a resource, or why there is none. */
  find({ type, name }: Item): Declaration | string {
    const ofType = this.declarations.filter((one) => one.type === type && one.node.type === "NewExpression");
    const [found, ...others] = ofType.filter((one) => one.name === name);
    const open = ofType.filter((one) => one.name === undefined);
    const what = `new ${type.replace(":", ".")}(${JSON.stringify(name)}, …)`;
    if (found && others.length === 0) return found;
    if (found) return `the program has ${what} more than once: ${this.listOf([found, ...others])}`;
    if (open.length > 0) return `its name is computed, maybe here: ${this.listOf(open)}`;
    return `the program's own files have no ${what}`;
  }

  /** Where an expression stands. */
  spotOf({ file, node }: Place): Spot {
    return { file: this.program.nameOf(file.path), line: file.lineOf(node) };
  }

  /** Whether an argument of a resource means a value, as far as that can be told without running the program. */
  means(item: Item, key: string, value: unknown, node: Node): boolean {
    const found = this.find(item);
    if (typeof found === "string" || !found.args) return false;
    const { file, node: args } = this.followed({ file: found.file, node: found.args });
    const property = args.type === "ObjectExpression" ? propertyOf(args, key) : undefined;
    if (!property) return false;
    if (this.agreement.agrees(property.value, file, value) !== false) return true;
    const meaning = this.meanings.valueOf(property.value, file);
    return meaning !== computed && same(meaning, value, node);
  }

  private followed({ file, node }: Place): Place {
    const inner = bare(node);
    const binding = this.program.meantBy(inner, file);
    return binding?.kind === "constant"
      ? this.followed({ file: binding.file, node: binding.value })
      : { file, node: inner };
  }

  private listOf(places: readonly Place[]): string {
    return places
      .map((place) => this.spotOf(place))
      .map(({ file, line }) => `${file}:${line}`)
      .join(", ");
  }
}

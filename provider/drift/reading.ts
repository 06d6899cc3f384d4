import { readFileSync } from "node:fs";
import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { same } from "../runtime/value.js";
import type { Node } from "../schema/shape.js";
import { Agreement } from "./agreement.js";
import { declarationsIn } from "./declarations.js";
import type { Entry } from "./find-entry.js";
import type { Spot } from "./finding.js";
import { computed } from "./known-calls.js";
import { Meanings } from "./meanings.js";
import { Program } from "./program.js";
import { References } from "./references.js";
import { absent } from "./follower.js";
import { type Instance, instancesOf } from "./instances.js";
import type { Place } from "./place.js";
import { Sharing } from "./sharing.js";

/** A program as it was read: its files, its resources, and what its expressions mean. */
export class Reading {
  readonly program: Program;
  readonly meanings: Meanings;
  readonly references: References;
  readonly agreement: Agreement;
  readonly sharing: Sharing;
  /** The resources that it makes. */
  readonly instances: readonly Instance[];

  /**
   * @param entry - Where the program begins.
   * @param inventory - The resources that it made.
   * @param read - Reads a file.
   * @throws When a file cannot be read or parsed.
   */
  constructor(entry: Entry, inventory: Inventory, read = (path: string): string => readFileSync(path, "utf8")) {
    this.program = new Program(entry, read);
    const declarations = declarationsIn(this.program);
    this.references = new References(this.program, declarations, inventory);
    this.meanings = new Meanings(this.program, (binding) => this.references.idOf(binding), read);
    this.agreement = new Agreement(this.meanings);
    this.instances = instancesOf(declarations, this.meanings);
    this.sharing = new Sharing(this.program, this.meanings, this.instances);
  }

  /** The place that makes a resource, or why there is none. */
  find({ type, name }: Item): Instance | string {
    const ofType = this.instances.filter(({ declaration }) => declaration.type === type);
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
    const part = typeof found === "string" || !found.args ? absent : this.meanings.follower.field(found.args, key);
    if (part === absent || !part) return false;
    if (this.agreement.agrees(part, value) !== false) return true;
    const meaning = this.meanings.valueOf(part);
    return meaning !== computed && same(meaning, value, node);
  }

  private listOf(instances: readonly Instance[]): string {
    const spots = instances.map(({ declaration }) => this.spotOf(declaration));
    return [...new Set(spots.map(({ file, line }) => `${file}:${line}`))].join(", ");
  }
}

import type * as t from "@babel/types";
import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { isFields, textOf } from "../runtime/value.js";
import { keysInOrder, type Node, partOf } from "../schema/shape.js";
import { type Binding, declaredIn } from "./bindings.js";
import type { Declaration } from "./declarations.js";
import { Code } from "./literal.js";
import type { Program } from "./program.js";
import type { Place } from "./place.js";
import { Refusal } from "./refusal.js";
import { startOf } from "./source-file.js";

/** Which variables of a program stand for which resources. */
export class References {
  private readonly byVariable = new Map<t.Identifier, Declaration>();

  constructor(
    private readonly program: Program,
    private readonly declarations: readonly Declaration[],
    private readonly inventory: Inventory,
  ) {
    for (const declaration of declarations) {
      const variable = variableOf(declaration);
      if (variable && !declaration.isRepeated) this.byVariable.set(variable, declaration);
    }
  }

  /** The id of the resource that a variable stands for, if it is known. */
  idOf({ name }: Binding): string | undefined {
    const declaration = this.byVariable.get(name);
    const items = declaration
      ? this.inventory.ofType(declaration.type).filter((item) => item.name === declaration.name)
      : [];
    return items.length === 1 ? items[0]?.id : undefined;
  }

  /**
   * A value with variables in the place of ids.
   *
   * @param place - Where it is to stand.
   * @param isId - Whether an id stands there already, so that one may stay where no variable is in reach.
   * @throws A refusal where a variable is needed that is not in reach.
   */
  inPlace(value: unknown, node: Node, place: Place, isId: boolean): unknown {
    if (Array.isArray(value)) {
      const part: Node = node.kind === "rows" ? node.row : node;
      return value.map((one: unknown) => this.inPlace(one, part, place, isId));
    }
    if (isFields(value)) {
      const part = (key: string): Node => (node.kind === "object" ? partOf(node, key) : { kind: "value" });
      return Object.fromEntries(
        keysInOrder(value, node).map((key) => [key, this.inPlace(value[key], part(key), place, isId)]),
      );
    }
    const target = node.refersTo ? this.inventory.withId(textOf(value), node.refersTo) : undefined;
    if (!target) return value;
    const variable = this.variableAt(target, place);
    if (variable !== undefined) return new Code(`${variable}.id`);
    if (isId) return value;
    throw new Refusal(`it should be the id of ${this.nameOf(target)}, which no variable here stands for`);
  }

  private variableAt(item: Item, { file, node }: Place): string | undefined {
    const [declaration, ...others] = this.declarations.filter(
      ({ type, name }) => type === item.type && name === item.name,
    );
    const variable = declaration && others.length === 0 ? variableOf(declaration) : undefined;
    if (!declaration || !variable || !this.byVariable.has(variable)) return undefined;
    if (declaration.file === file) return startOf(declaration.node) < startOf(node) ? variable.name : undefined;
    for (const [local, binding] of declaredIn(file.tree.program, file)) {
      if (binding.kind === "imported" || binding.kind === "part") {
        if (this.program.bindingOf(binding.name, file)?.name === variable) return local;
      } else if (this.program.givenBy(binding, variable.name)?.name === variable) return `${local}.${variable.name}`;
    }
    return undefined;
  }

  private nameOf(item: Item): string {
    const declaration = this.declarations.find(({ type, name }) => type === item.type && name === item.name);
    const at = declaration
      ? ` (${this.program.nameOf(declaration.file.path)}:${declaration.file.lineOf(declaration.node)})`
      : "";
    return `${this.inventory.nounOf(item)} "${this.inventory.labelOf(item)}"${at}`;
  }
}

/** The constant at the top of a file that a resource is kept in. */
function variableOf({ file, node }: Declaration): t.Identifier | undefined {
  const declarator = file.parentOf(node);
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return undefined;
  const { id } = declarator;
  return declaredIn(file.tree.program, file).get(id.name)?.name === id ? id : undefined;
}

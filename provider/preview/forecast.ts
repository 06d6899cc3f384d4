import { definitionOf } from "../resources/definition-of.js";
import type { AnyDefinition } from "../schema/definition.js";
import { objectNode } from "../schema/shape.js";
import type { Step } from "./preview.js";

/** How many calls to the API an `up` needs. */
export interface Forecast {
  /** If every object is already as the program wants it. Objects that are read in one list take less. */
  readonly least: number;
  /** If nothing is. */
  readonly most: number;
}

/** Counts the calls that the steps of a preview will need. Lists of more than one page count as one. */
export async function forecast(steps: readonly Step[]): Promise<Forecast> {
  const lists = new Set<string>();
  let [least, most] = [0, 0];
  for (const step of steps) {
    const definition = await definitionOf(step.type);
    const calls = callsOf(step, definition);
    least += calls.least;
    most += calls.most;
    if (asksList(step, definition)) lists.add(listKey(step, definition));
  }
  return { least: least + lists.size, most: most + lists.size };
}

function callsOf(step: Step, definition: AnyDefinition): Forecast {
  const none = { least: 0, most: 0 };
  const calls = partsOf(step.op).map((part) =>
    part === "delete" ? deleting(definition) : writing(part, step, definition),
  );
  return calls.reduce((sum, one) => ({ least: sum.least + one.least, most: sum.most + one.most }), none);
}

/** What a step does. The CLI tells a replacement as one step, unless it is asked for all of them. */
function partsOf(op: string): ("create" | "update" | "read" | "delete")[] {
  switch (op) {
    case "create":
    case "create-replacement":
      return ["create"];
    case "replace":
      return ["create", "delete"];
    case "delete-replaced":
      return ["delete"];
    case "update":
    case "read":
    case "delete":
      return [op];
    default:
      return [];
  }
}

function writing(part: "create" | "update" | "read", step: Step, definition: AnyDefinition): Forecast {
  if (part === "read") return { least: 1, most: 1 };
  const actions = actionsOf(step, definition);
  const adopts = definition.singleton ?? (definition.adoptedBy !== undefined || step.after?.isImported);
  // Read, then written and switched if it differs; or made, then switched if the POST did not do it.
  return { least: 1, most: (part === "create" && !adopts ? 1 : 2) + actions };
}

function deleting({ singleton, adoptedBy, withoutDelete }: AnyDefinition): Forecast {
  const stays = singleton ?? adoptedBy ?? withoutDelete;
  return stays ? { least: 0, most: 0 } : { least: 1, most: 1 };
}

function actionsOf({ inputs }: Step, { fields, outputs }: AnyDefinition): number {
  const { keys } = objectNode(fields, outputs);
  return [...keys].filter(([key, part]) => part.action && inputs[key] !== undefined).length;
}

/** A create looks first whether an interrupted run has made the object. */
function asksList({ op, inputs, after }: Step, { naturalKey = [], singleton, adoptedBy }: AnyDefinition): boolean {
  if (!partsOf(op).includes("create") || singleton || after?.isImported) return false;
  return adoptedBy !== undefined || (naturalKey.length > 0 && naturalKey.every((key) => inputs[key] !== undefined));
}

function listKey({ type, inputs }: Step, { parent = {} }: AnyDefinition): string {
  return JSON.stringify([type, ...Object.keys(parent).map((key) => inputs[key])]);
}

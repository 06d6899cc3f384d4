import { areas } from "../resources/areas.js";
import { type Model, modelOf } from "../runtime/model.js";
import type { AnyDefinition } from "../schema/definition.js";
import { objectNode } from "../schema/shape.js";

/** A kind of object that an account holds. */
export interface Kind {
  /** `livechat:Shift`, as states name it. */
  readonly type: string;
  /** `livechat/Shift`, as references name it. */
  readonly target: string;
  readonly model: Model;
  /** Whether the package has a class for it; otherwise it can be looked up alone. */
  readonly isManaged: boolean;
  /** Whether the package can look it up by `get…Output`. */
  readonly isFindable: boolean;
}

/** All kinds that the package knows, in the order of their types. */
export async function loadKinds(): Promise<Kind[]> {
  const loaded = await Promise.all(Object.values(areas).map((load) => load() as Promise<Record<string, unknown>>));
  const kinds = loaded.flatMap((area) => kindsIn(area));
  return kinds.sort((one, other) => (one.type < other.type ? -1 : 1));
}

function kindsIn(area: Record<string, unknown>): Kind[] {
  const definitions = new Map<string, AnyDefinition>();
  for (const value of Object.values(area)) {
    const { definition } = (value ?? {}) as { definition?: AnyDefinition };
    if (definition) definitions.set(definition.name, definition);
  }
  return [...definitions.values()].map((definition) => ({
    type: `${definition.area}:${definition.name}`,
    target: `${definition.area}/${definition.name}`,
    model: modelOf(definition),
    isManaged: definition.name in area,
    isFindable: `get${definition.name}Output` in area,
  }));
}

/**
 * The list of a parent that shows the same rows, which the parent's resource can write: `chatbotIntentAnswers` for ChatbotIntentAnswer.
 * Written there, they cost no call.
 */
export function embeddedIn(
  kind: Kind,
  kinds: readonly Kind[],
): { readonly holder: Kind; readonly key: string } | undefined {
  const { definition } = kind.model;
  const parents = Object.values(parentTargets(kind)).flat();
  const names = [`${definition.name}s`, definition.name.replace(/y$/, "ies")].map((name) => name.toLowerCase());
  for (const holder of kinds.filter(({ target }) => parents.includes(target))) {
    const key = [...holder.model.node.keys].find(
      ([name, part]) => part.keptApart && names.includes(name.toLowerCase()),
    );
    if (key) return { holder, key: key[0] };
  }
  return undefined;
}

/** For each argument that names a parent, the kinds that it may be; an empty list where it is no id. */
export function parentTargets({ model }: Kind): Record<string, readonly string[]> {
  const node = parentNode(model);
  return Object.fromEntries(model.parents.map((key) => [key, node.keys.get(key)?.refersTo ?? []]));
}

function parentNode({ definition }: Model): ReturnType<typeof objectNode> {
  return objectNode(definition.parent ?? {});
}

/** Whether each agent has one by nature: settings of their own, of which most are never touched. */
export function isOfAgent(kind: Kind): boolean {
  const targets = Object.values(parentTargets(kind)).flat();
  return kind.model.definition.singleton === true && targets.includes("global/Agent");
}

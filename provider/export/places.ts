import { z } from "zod";
import type { Fields } from "../runtime/value.js";
import { innerOf } from "../schema/words.js";
import { type Kind, parentTargets } from "./kinds.js";
import type { LiveObject } from "./live-object.js";

/**
 * Where objects of a kind can live: one place for each combination of its parents, in terms of its arguments. A parent that is no id and
 * has no fixed values is told by the rows themselves.
 */
export function placesOf(kind: Kind, objects: readonly LiveObject[]): Fields[] {
  let places: Fields[] = [{}];
  for (const [key, targets] of Object.entries(parentTargets(kind))) {
    const values =
      targets.length > 0
        ? objects.filter((object) => targets.includes(object.kind.target)).map(({ id }) => id)
        : choices(kind, key);
    if (values === undefined) continue;
    places = places.flatMap((place) => values.map((value) => ({ ...place, [key]: value })));
  }
  return places;
}

function choices({ model }: Kind, key: string): string[] | undefined {
  const schema = model.definition.parent?.[key];
  const bare = schema && (innerOf(schema) ?? schema);
  return bare instanceof z.ZodEnum ? bare.options.map(String) : undefined;
}

import { linksKey } from "./child/watched-sdk.js";
import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { itemOf } from "../inventory/item.js";
import type { Model } from "../runtime/model.js";
import { isUnknown } from "../runtime/unknown.js";
import { type Fields, isFields } from "../runtime/value.js";
import type { Place } from "./place.js";
import { placeIn } from "./own-code.js";
import type { Registered } from "./registered.js";
import { received } from "./wire.js";

/** An output of a resource, in an argument of another one as it is. */
export interface HeldOutput {
  readonly urn: string;
  /** Name of the output: `id`. */
  readonly output: string;
}

/** A resource of this package in a program, as the rules see it. */
export interface Subject {
  readonly item: Item;
  readonly model: Model;
  /** `livechat.Shift "day"`, by its name in the program. */
  readonly label: string;
  /** What the program wrote, secrets included: for comparing, never for showing. What is not known is one of the engine's marks. */
  readonly values: Fields;
  readonly registered: Registered;
  readonly place: Place | undefined;
  /** The output that stands at a path of the arguments, if it is one as it is. */
  readonly heldAt: (path: readonly (string | number)[]) => HeldOutput | undefined;
}

/** A registered resource as an item; undefined where it is of another package. */
export function itemIn(registered: Registered): Item | undefined {
  const { urn, type, id, inputs, dependsOn, isProtected, provider } = registered;
  return itemOf({
    urn,
    type,
    provider,
    inputs: received(inputs, false) as Fields,
    propertyDependencies: Object.fromEntries(Object.entries(dependsOn).map(([key, urns]) => [key, [...urns]])),
    protect: isProtected,
    ...(id !== undefined && { id, external: true }),
  });
}

/** An item with all that the rules need of it. */
export function subjectOf(registered: Registered, item: Item, inventory: Inventory): Subject {
  const model = inventory.modelOf(item);
  const { area, name } = model.definition;
  const held = heldOutputs(registered.inputs[linksKey]);
  return {
    item,
    model,
    label: `${area}.${name}${isUnknown(received(item.name, true)) ? "" : ` ${JSON.stringify(item.name)}`}`,
    values: received(registered.inputs, true) as Fields,
    registered,
    place: placeIn(registered.frames),
    heldAt: (path) => held.get(JSON.stringify(path)),
  };
}

function heldOutputs(links: unknown): ReadonlyMap<string, HeldOutput> {
  const rows = (Array.isArray(links) ? links : []).filter(isFields);
  return new Map(
    rows.map(({ path, urn, output }) => [JSON.stringify(path), { urn: String(urn), output: String(output) }]),
  );
}

import { aliasFor } from "./alias-for.js";
import type { ChangeSet, Move } from "./change.js";
import { placed } from "./named.js";
import { capital, joined, type Line, type Sentence } from "./span.js";

/** What became of a resource in the program alone: its name, its place in components, or both. */
export function moveLine({ item, formerUrn, isUntold }: Move, { after }: ChangeSet): Line {
  const [old, now] = [placeIn(formerUrn), placeIn(item.urn)];
  const said: Sentence[] = [
    ...(old.name === now.name ? [] : [["is called ", code(now.name), " in the program, no longer ", code(old.name)]]),
    ...(old.components === now.components
      ? []
      : [["stands ", ...within(now), " in the program, no longer ", ...within(old)]]),
  ] satisfies Sentence[];
  const told: Sentence = said.length > 0 ? joined(said, ", ", ", and ") : ["has another address in the program"];
  const way: Sentence = isUntold
    ? [
        " Comm100 keeps it as it is. To have Pulumi know that, write ",
        code(aliasFor(formerUrn, item.urn)),
        " in its options.",
      ]
    : [];
  return { sentence: [...capital(placed(item, after)), " ", ...told, ".", ...way] };
}

interface Place {
  /** The types of the components around it: `my:Site$my:Store`. Empty at the top. */
  readonly components: string;
  readonly name: string;
}

/** `urn:pulumi:stack::project::my:Store$type::name` */
function placeIn(urn: string): Place {
  const [, , types = "", ...name] = urn.split("::");
  return { components: types.split("$").slice(0, -1).join(" in "), name: name.join("::") };
}

function within({ components }: Place): Sentence {
  return components === "" ? ["at the top"] : ["in ", code(components)];
}

function code(text: string): { readonly as: "code"; readonly text: string } {
  return { as: "code", text };
}

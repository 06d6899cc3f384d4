import type { Change, ChangeKind, ChangeSet } from "./change.js";
import type { Group } from "./groups.js";
import { fewOf, type Sentence } from "./span.js";
import { counted } from "../vocabulary/nouns.js";
import type { Wording } from "./wording.js";

const order: readonly ChangeKind[] = ["deleted", "replaced", "changed", "made", "adopted", "released"];
const mostPlaces = 8;

/** What comes first, in a few sentences of bounded length: how many objects change, and where. */
export function summaryOf(
  { changes, after, moves = [], isPartial = false }: ChangeSet,
  groups: readonly Group[],
  { kinds, nothing }: Wording,
  hasFailed: boolean,
): Sentence[] {
  const failure: Sentence[] = hasFailed
    ? [
        [
          "The preview failed: what is below has to be mended first. ",
          changes.length > 0 ? "What follows may be incomplete." : "",
        ],
      ]
    : [];
  const moved: Sentence[] =
    moves.length === 0
      ? []
      : [
          [
            `${counted(moves.length, "resource")} ${moves.length === 1 ? "has" : "have"} another name or place in the program, which changes nothing on the site.`,
          ],
        ];
  if (changes.length === 0) return hasFailed ? failure : [[nothing], ...moved];
  const counts = order.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [[{ as: "value", text: `${count} ${kinds[kind].count}` }] satisfies Sentence];
  });
  const places = fewOf(
    groups.map(({ place }) => place),
    mostPlaces,
  );
  const same =
    after.items.filter(({ isExternal }) => !isExternal).length - changes.filter((change) => change.after).length;
  return [
    ...failure,
    [...fewOf(counts, order.length), ": ", ...places, "."],
    ...(same > 0
      ? [[`${same} more ${same === 1 ? "object stays" : "objects stay"} as ${same === 1 ? "it is" : "they are"}.`]]
      : []),
    ...moved,
    ...(isPartial && changes.some(isTiedToOthers) ? [partly] : []),
  ];
}

const partly: Sentence = [
  "The preview leaves out what stays as it is: what still refers to what goes, and who is left where something is taken out, is not known. " +
    "To know it, make the preview with ",
  { as: "code", text: "--show-sames" },
  ".",
];

/** Whether something else may depend on what goes, or be left without what is taken out. */
function isTiedToOthers({ kind, fields }: Change): boolean {
  return (
    kind === "deleted" ||
    kind === "replaced" ||
    fields.some(({ node, kind: what }) => node.unordered === true && node.refersTo !== undefined && what === "changed")
  );
}

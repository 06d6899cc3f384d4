import { linkedLists, targetOf } from "../../runtime/relations.js";
import { sameId } from "../../runtime/identity.js";
import { holdsUnknown } from "../../runtime/unknown.js";
import type { Finding } from "../finding.js";
import { placeText, type Program } from "../program.js";
import type { Subject } from "../subject.js";
import { sameAccount } from "./account.js";

/** Links between two objects that one side has and the other, which lists its own, has not. */
export function linkFindings(program: Program): Finding[] {
  const own = program.subjects.filter(({ item }) => !item.isExternal);
  return own.flatMap((subject) =>
    linkedLists(subject.model).flatMap(({ key, target }) =>
      own
        .filter((other) => targetOf(other.model) === target && sameAccount(program, subject, other))
        .flatMap((other) => differing(subject, key, other)),
    ),
  );
}

function differing(subject: Subject, key: string, other: Subject): Finding[] {
  const back = linkedLists(other.model).find(({ target }) => target === targetOf(subject.model))?.key;
  if (back === undefined || holds(subject, key, other) !== true || holds(other, back, subject) !== false) return [];
  const place = `${other.label} (${placeText(other.place)})`;
  const message =
    `${subject.label}: ${key} has ${place}, whose ${back} lacks it; both write one relation, and would undo each other. ` +
    "Set it on one side alone, or alike on both";
  return [{ severity: "error", rule: "link", message, place: subject.place }];
}

/** Whether a list holds the id of another resource; undefined where it is left out, or that is not known. */
function holds({ values, heldAt }: Subject, key: string, other: Subject): boolean | undefined {
  const list: unknown = values[key];
  if (!Array.isArray(list)) return undefined;
  const isIt = (entry: unknown, place: number) =>
    heldAt([key, place])?.urn === other.item.urn || (other.item.id !== undefined && sameId(entry, other.item.id));
  if (list.some(isIt)) return true;
  const isDoubtful = (entry: unknown, place: number) => holdsUnknown(entry) && heldAt([key, place])?.output !== "id";
  return list.some(isDoubtful) ? undefined : false;
}

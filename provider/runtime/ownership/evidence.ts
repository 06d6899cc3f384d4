import { type Node, partOf } from "../../schema/shape.js";
import { foldedValue } from "../folded-value.js";
import { plainForm } from "../identity.js";
import { holds } from "../condition.js";
import { type Model, settingsIn } from "../model.js";
import { bothTwins } from "../names.js";
import { disagreements } from "../twin.js";
import { digest, type Fields, isUnset } from "../value.js";
import { sentOf } from "./attempt.js";
import type { Attempt } from "./entry.js";

/** Milliseconds by which the clocks of this machine and of the API may differ, with the time that a call takes. */
const uncertain = 120_000;

/**
 * What speaks against an object being the one that a create made whose answer nobody read: a setting is not as it was sent, something is
 * set that was not sent, which is the mark of somebody's hand, or it was made at another time.
 *
 * @param inputs - What the program says now, which may be something else by now.
 * @param live - The object with all that is in it.
 * @returns Ends of a sentence that begins with "it"; none where all agrees.
 */
export function doubts(attempt: Attempt, inputs: Fields, live: Fields, model: Model): string[] {
  const differing = Object.keys(attempt.sent).filter((key) => !isAsSent(key, attempt, inputs, live, model));
  const added = [...model.node.keys].filter(([key, part]) => isByHand(key, part, attempt, live, model));
  return [
    ...(differing.length > 0 ? [`differs in ${differing.join(", ")}`] : []),
    ...(added.length > 0 ? [`has ${added.map(([key]) => key).join(", ")} set, which the program did not send`] : []),
    ...(isOfThatTime(attempt, live) ? [] : [`was made at ${String(live["createdTime"])}, and not in that run`]),
  ];
}

function isAsSent(key: string, { sent }: Attempt, inputs: Fields, live: Fields, model: Model): boolean {
  const part = partOf(model.node, key);
  if (sent[key] === "" || isNotShown(part) || !holds(part.when, live)) return true;
  const settings = bothTwins(settingsIn(inputs, model), model.definition.twins);
  const isUnchanged = sentOf(inputs, settings, model)[key] === sent[key];
  if (isEmpty(live[key])) return isUnchanged ? isEmpty(settings[key]) : sent[key] === "-";
  if (isUnchanged) return disagreements({ [key]: settings[key] }, live, model).length === 0;
  return digest(foldedValue(live[key]), part) === sent[key];
}

/** A text, a list or a reference that nobody sent. The API itself fills in switches, numbers and choices, and keeps them. */
function isByHand(key: string, part: Node, { sent }: Attempt, live: Fields, { node, parents }: Model): boolean {
  const value = live[key];
  if (key in sent || parents.includes(key) || node.readOnly.has(key) || isNotShown(part) || isEmpty(value))
    return false;
  if (part.filledIn || part.keptApart || part.oneEach || part.listedAt !== undefined || !holds(part.when, live))
    return false;
  if (Array.isArray(value) || part.refersTo) return true;
  return part.kind === "value" && !part.choices && !part.known && !part.timeOfDay && isFreeText(value);
}

function isNotShown({ secret, writeOnly, image, action, byActionOnly }: Node): boolean {
  return [secret, writeOnly, image, byActionOnly].includes(true) || action !== undefined;
}

function isFreeText(value: unknown): boolean {
  return typeof value === "string" && !/^#[0-9a-f]{3,8}$/i.test(value);
}

function isEmpty(value: unknown): boolean {
  return isUnset(value) || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether an object was made when the create was sent, as far as the API tells. */
function isOfThatTime({ at, within = uncertain }: Attempt, { createdTime }: Fields): boolean {
  const time = typeof createdTime === "string" ? Number(plainForm(createdTime)) : NaN;
  return Number.isNaN(time) || Math.abs(time - at) <= within;
}

import { idKey, nameKey } from "../../runtime/identity.js";
import { holdsUnknown, isUnknown } from "../../runtime/unknown.js";
import { isUnset } from "../../runtime/value.js";
import type { Finding } from "../finding.js";
import { placeText, type Program } from "../program.js";
import type { Registered } from "../registered.js";
import { placeIn } from "../own-code.js";
import type { Subject } from "../subject.js";
import { providerOf } from "./account.js";
import { received } from "../wire.js";
import { uniqueFields } from "./unique-fields.js";

/** Names and keys that two resources share, though they tell one from all others. */
export function nameFindings({ registered, subjects }: Program): Finding[] {
  const own = subjects.filter(({ item }) => !item.isExternal);
  const told = new Set<Subject>();
  const found = identities.flatMap(({ severity, keysOf, messageOf }) =>
    repeated(own, keysOf)
      .filter(([again]) => !told.has(again))
      .map(([again, first]) => {
        told.add(again);
        const message = `${again.label}: ${messageOf(again, `${first.label} (${placeText(first.place)})`)}`;
        return { severity, rule: "name", message, place: again.place };
      }),
  );
  return [...sameUrns(registered), ...found];
}

interface Identity {
  readonly severity: Finding["severity"];
  /** What must not occur twice; none, if it is not known or does not matter. */
  readonly keysOf: (subject: Subject) => string[];
  readonly messageOf: (subject: Subject, first: string) => string;
}

/** From the gravest to the lightest: of a resource only one is told. */
const identities: readonly Identity[] = [
  {
    severity: "error",
    keysOf: ({ values }) =>
      isUnset(values["__import"]) || holdsUnknown(values["__import"]) ? [] : [idKey(values["__import"])],
    messageOf: (_, first) => `${first} takes over the same object; one resource can manage it`,
  },
  {
    severity: "error",
    keysOf: (subject) => {
      const { singleton, adoptedBy = [] } = subject.model.definition;
      return singleton || adoptedBy.length > 0 ? keyOf(subject, adoptedBy) : [];
    },
    messageOf: ({ model }, first) => `${first} manages the same ${model.definition.noun}; there is one alone`,
  },
  {
    severity: "error",
    keysOf: ({ item, values }) => {
      const field = uniqueFields[item.type];
      const value = field === undefined ? undefined : values[field];
      return isUnset(value) || holdsUnknown(value) ? [] : [nameKey(value)];
    },
    messageOf: ({ item }, first) =>
      `${uniqueFields[item.type] ?? "name"} is the same as that of ${first}, whatever the case of letters; the API wants it to be unique`,
  },
  {
    severity: "warning",
    keysOf: (subject) => (isPersonal(subject) ? [] : keyOf(subject, subject.model.definition.naturalKey ?? [])),
    messageOf: ({ model }, first) =>
      `${(model.definition.naturalKey ?? []).join(" and ")} as in ${first}; people and look-ups cannot tell the two apart`,
  },
];

/** Views are of different agents, who may call theirs the same. */
const isPersonal = ({ item }: Subject) => item.type === "ticketing:View";

/** Parents and fields as one text; none where a part is not known, or where all fields are left out. */
function keyOf({ values, model, heldAt }: Subject, fields: readonly string[]): string[] {
  const partOf = (key: string) => heldAt([key])?.urn ?? folded(values[key]);
  const parts = [...new Set([...model.parents, ...fields])].map(partOf);
  const isEmpty = model.definition.singleton !== true && fields.every((key) => isUnset(partOf(key)));
  return isEmpty || parts.some(holdsUnknown) ? [] : [JSON.stringify(parts)];
}

function folded(value: unknown): unknown {
  return typeof value === "string" && !isUnknown(value) ? nameKey(value) : value;
}

/** Each that shares a key with an earlier one of its type and account, with that one. */
function repeated(subjects: readonly Subject[], keysOf: Identity["keysOf"]): [Subject, Subject][] {
  const first = new Map<string, Subject>();
  return subjects.flatMap((subject) =>
    keysOf(subject).flatMap((key): [Subject, Subject][] => {
      const whole = JSON.stringify([subject.item.type, providerOf(subject), key]);
      const earlier = first.get(whole);
      first.set(whole, earlier ?? subject);
      // The same resource twice is told as such.
      return earlier && earlier.item.urn !== subject.item.urn ? [[subject, earlier]] : [];
    }),
  );
}

function sameUrns(registered: readonly Registered[]): Finding[] {
  const first = new Map<string, Registered>();
  return registered.flatMap((one) => {
    const earlier = first.get(one.urn);
    first.set(one.urn, earlier ?? one);
    // Resources that are named after what was looked up all bear the same stand-in.
    if (!earlier || isUnknown(received(one.name, true))) return [];
    const message = `The program has a resource ${JSON.stringify(one.name)} of this type already (${placeText(placeIn(earlier.frames))}); give this one another name`;
    return [{ severity: "error", rule: "name", message, place: placeIn(one.frames) }];
  });
}

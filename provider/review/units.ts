import { counted, plural } from "../vocabulary/nouns.js";
import type { ChangeSet } from "./change.js";
import { inventoryOf, named, placed } from "./named.js";
import type { Entry } from "./report.js";
import { capital, fewOf, type Line, nameSpan, type Sentence, small } from "./span.js";

/** What is said at once: of one object, or of many that all change in the same way. */
export interface Unit {
  readonly entries: readonly Entry[];
  /** What it is called: `agent *Ada Byron*`, `60 canned messages`. */
  readonly name: Sentence;
  readonly line: Line;
  /** Ids of the risks that it brings, the worst first. */
  readonly risks: readonly string[];
  /** Heading of what happens in many places; undefined of a single object, which stands with its neighbours. */
  readonly title?: Sentence;
}

/** From how many objects on the same edit is told once. */
const enough = 4;
const mostSamples = 3;
const mostNamed = 20;

/** Puts together what is the same in many objects: the same edit of the same field, or a delete that leads to nothing else. */
export function unitsOf(entries: readonly Entry[], set: ChangeSet): Unit[] {
  const alike = new Map<string, Entry[]>();
  const signatures = new Map(entries.map((entry) => [entry, signatureOf(entry, set)]));
  for (const [entry, signature] of signatures) {
    const group = alike.get(signature);
    if (group) group.push(entry);
    else alike.set(signature, [entry]);
  }
  return entries.flatMap((entry) => {
    const group = alike.get(signatures.get(entry) ?? "") ?? [entry];
    if (group.length < enough || !isMergeable(entry)) return [single(entry, set)];
    return group[0] === entry ? [merged(group, set)] : [];
  });
}

const isMergeable = ({ change: { kind } }: Entry): boolean =>
  kind === "changed" || kind === "deleted" || kind === "made";

function single(entry: Entry, set: ChangeSet): Unit {
  const { change, line, risks } = entry;
  return { entries: [entry], name: named(change.item, inventoryOf(change, set)), line, risks };
}

function merged(entries: readonly Entry[], set: ChangeSet): Unit {
  const [first] = entries as [Entry];
  const { item, kind } = first.change;
  const noun = inventoryOf(first.change, set).nounOf(item);
  const name: Sentence = [kind === "made" ? `${entries.length} new ${plural(noun)}` : counted(entries.length, noun)];
  const where: Sentence = item.account === undefined ? [] : [" (account ", nameSpan(item.account), ")"];
  return {
    entries,
    name,
    line: kind === "deleted" ? deletedLine(name, namesOf(entries, set)) : sameLine(name, entries, set),
    risks: first.risks,
    title: [...capital([plural(noun)]), ...where],
  };
}

function deletedLine(name: Sentence, names: readonly Sentence[]): Line {
  return { sentence: [...name, " are deleted: ", ...fewOf(names, mostNamed), "."] };
}

/** Samples with what stays around the edit; one where nothing else stands there. */
function sameLine(name: Sentence, entries: readonly Entry[], set: ChangeSet): Line {
  const wholes = new Set(entries.map((entry) => signatureOf(entry, set, true)));
  const samples = entries.slice(0, wholes.size === 1 ? 1 : mostSamples);
  const others = namesOf(entries.slice(samples.length), set);
  const how = samples[0]?.change.kind === "made" ? "" : " change in the same way";
  return {
    sentence: [...name, how, samples.length === 1 ? ":" : ", such as:"],
    parts: [
      ...samples.map((entry) => withPlace(entry, set)),
      { sentence: ["the same: ", ...fewOf(others, mostNamed)], isPiece: true },
    ],
    ...(samples.some(({ line }) => line.isTelling) && { isTelling: true }),
  };
}

/** Names, with their places where not all are in one. */
function namesOf(entries: readonly Entry[], set: ChangeSet): Sentence[] {
  const roots = entries.map(({ change }) => inventoryOf(change, set).rootOf(change.item));
  return entries.map(({ change }, place) => {
    const inventory = inventoryOf(change, set);
    const { item } = change;
    if (inventory.modelOf(item).definition.singleton) return placed(item, inventory);
    const root = roots[place];
    const where = !root || root === item || new Set(roots).size === 1 ? [] : [" of ", ...named(root, inventory)];
    return [nameSpan(inventory.labelOf(item)), ...where];
  });
}

/** What is said of an object, with what it belongs to. */
export function withPlace({ change, line }: Pick<Entry, "change" | "line">, set: ChangeSet): Line {
  const inventory = inventoryOf(change, set);
  const root = inventory.rootOf(change.item);
  if (root.urn === change.item.urn) return line;
  return { ...line, sentence: [...capital(named(root, inventory)), ": ", ...small(line.sentence)] };
}

/** What is said of an object, without what is its own: its name, and the words that stay around those that change. */
function signatureOf({ change, line, risks }: Entry, set: ChangeSet, isWhole = false): string {
  const { item, kind } = change;
  const own = inventoryOf(change, set).labelOf(item);
  const bare = ({ sentence, parts = [] }: Line): unknown => [
    sentence.filter((span) => !isOwn(span, own, isWhole)),
    parts.map(bare),
  ];
  return JSON.stringify([kind, item.type, item.account, risks, bare(line)]);
}

function isOwn(span: Sentence[number], own: string, isWhole: boolean): boolean {
  if (typeof span === "string") return span.trim() === "";
  return (span.as === "text" && !isWhole) || (span.as === "name" && span.text === own);
}

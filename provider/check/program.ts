import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Inventory } from "../inventory/inventory.js";
import type { Config } from "./config.js";
import type { Environment } from "./environment.js";
import type { Evaluation } from "./evaluate.js";
import { ownPlaces } from "./own-code.js";
import { byPlace, type Place } from "./place.js";
import type { Registered } from "./registered.js";
import { itemIn, type Subject, subjectOf } from "./subject.js";

/** A program that was run, as the rules see it. */
export class Program {
  private readonly byUrn: ReadonlyMap<string, Subject>;
  private readonly texts = new Map<string, string>();
  private readonly outside: ReadonlySet<string>;

  private constructor(
    readonly registered: readonly Registered[],
    /** Its resources of this package. */
    readonly subjects: readonly Subject[],
    readonly inventory: Inventory,
    readonly config: Config,
    /** Whether all that it registers is known: it came to its end. */
    readonly isWhole: boolean,
    /** Whether it was given values that stand for what nobody knows. */
    readonly hasStandIns: boolean,
    { given }: Environment,
  ) {
    this.byUrn = new Map(subjects.map((subject) => [subject.item.urn, subject]));
    this.outside = new Set([...Object.values(config.values), ...Object.values(given)]);
  }

  /** Reads what a program registered. */
  static async of(
    { registered, isFinished, errors, standIns, waiting }: Evaluation,
    config: Config,
    environment: Environment,
  ): Promise<Program> {
    const pairs = registered.flatMap((one) => {
      const item = itemIn(one);
      return item ? [{ one, item }] : [];
    });
    const inventory = await Inventory.of(pairs.map(({ item }) => item));
    // A program registers in the order in which values become known, not in that in which it is written.
    const subjects = pairs
      .map(({ one, item }) => subjectOf(one, item, inventory))
      .toSorted((one, other) => byPlace(one.place, other.place));
    return new Program(
      registered,
      subjects,
      inventory,
      config,
      isFinished && errors.length === 0 && waiting.length === 0,
      standIns.has("value"),
      environment,
    );
  }

  /** The resource with a URN, if it is of this package. */
  at(urn: string): Subject | undefined {
    return this.byUrn.get(urn);
  }

  /** Whether a value came from the configuration or the environment. */
  isFromOutside(value: string): boolean {
    return this.outside.has(value);
  }

  /** Whether a text stands between quotes in the program's files that took part in making a resource. */
  isWrittenFor({ frames }: Registered, text: string): boolean {
    const files = new Set(ownPlaces(frames).map(({ file }) => file));
    const quoted = [JSON.stringify(text), `'${text}'`, `\`${text}\``];
    return [...files].some((file) => quoted.some((one) => this.textOf(file).includes(one)));
  }

  private textOf(file: string): string {
    const known = this.texts.get(file) ?? textIn(file);
    this.texts.set(file, known);
    return known;
  }
}

/** A place as messages name it: `index.ts:12`. */
export function placeText(place: Place | undefined): string {
  return place === undefined ? "elsewhere in the program" : `${relative(process.cwd(), place.file)}:${place.line}`;
}

function textIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

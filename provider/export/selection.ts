import { type Wildcard, wildcard } from "../wildcard.js";
import type { Kind } from "./kinds.js";
import { labelOf, type LiveObject } from "./live-object.js";

/** What a user asks an export to take, leave out, and look up: each `area`, `area.Name` or `area.Name:pattern`, with `*` in any part. */
export interface Wishes {
  /** @defaultValue everything */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly lookUp: readonly string[];
}

/** A wish, taken apart. */
interface Wish {
  readonly kind: Wildcard;
  readonly name: Wildcard | undefined;
}

/** Which kinds and objects an export takes. */
export class Selection {
  private readonly include: readonly Wish[];
  private readonly exclude: readonly Wish[];
  private readonly found: readonly Wish[];

  /**
   * @param wishes - What the user asks for.
   * @param kinds - All kinds there are.
   * @throws When a wish means no kind.
   */
  constructor(wishes: Wishes, kinds: readonly Kind[]) {
    const read = (texts: readonly string[]): Wish[] => texts.map((text) => readWish(text, kinds));
    this.include = read(wishes.include);
    this.exclude = read(wishes.exclude);
    this.found = read(wishes.lookUp);
  }

  /** Whether any object of a kind can be wanted, as a resource or to be looked up. */
  wantsKind(kind: Kind): boolean {
    const named = [...this.include, ...this.found].some((wish) => wish.kind(dotted(kind)));
    const whole = this.exclude.some((wish) => wish.name === undefined && wish.kind(dotted(kind)));
    return (this.include.length === 0 || named) && !whole;
  }

  /** Whether an object becomes a resource of the program. */
  manages(object: LiveObject): boolean {
    const meant = (wish: Wish): boolean => means(wish, object);
    return (
      (this.include.length === 0 || this.include.some(meant)) && !this.exclude.some(meant) && !this.found.some(meant)
    );
  }
}

const dotted = ({ type }: Kind): string => type.replace(":", ".");

function means({ kind, name }: Wish, object: LiveObject): boolean {
  if (!kind(dotted(object.kind))) return false;
  return name === undefined || name(labelOf(object.live, object.kind.model.definition.naturalKey));
}

function readWish(text: string, kinds: readonly Kind[]): Wish {
  const [kind = "", ...name] = text.split(":");
  const whole = kind.includes(".") ? kind : `${kind}.*`;
  const wish = { kind: wildcard(whole), name: name.length > 0 ? wildcard(name.join(":")) : undefined };
  if (kinds.some((one) => wish.kind(dotted(one)))) return wish;
  const known = [...new Set(kinds.map(({ model }) => model.definition.area))].join(", ");
  throw new Error(
    `${text} means nothing that Comm100 has. Give an area (${known}), area.Resource, or area.Resource:name.`,
  );
}

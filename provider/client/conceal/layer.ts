/** A way in which a text can be read, and where in the text each of its characters stands. */
export interface Layer {
  readonly text: string;
  /** First place of each character in the source. */
  readonly from: readonly number[];
  /** The place behind each character in the source. */
  readonly to: readonly number[];
  /** Whether it was read out of base64 or the like, in which anything may be found by chance. */
  readonly isDecoded: boolean;
}

/** Puts a layer together, character by character. */
export class LayerMaker {
  private readonly characters: string[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** @param under - The layer that is read. */
  constructor(
    private readonly under: Layer,
    private readonly isDecoded: boolean,
  ) {}

  /**
   * Adds what some characters of the layer below mean.
   *
   * @param meaning - One character, or both halves of one.
   * @param first - Place of the first character that says so.
   * @param last - Place of the last.
   */
  add(meaning: string, first: number, last: number): void {
    for (let unit = 0; unit < meaning.length; unit++) {
      this.characters.push(meaning.charAt(unit));
      this.from.push(this.under.from[first] ?? 0);
      this.to.push(this.under.to[last] ?? 0);
    }
  }

  /** What was put together. */
  get layer(): Layer {
    const { from, to, isDecoded } = this;
    return { text: this.characters.join(""), from, to, isDecoded: isDecoded || this.under.isDecoded };
  }
}

/** A text as it stands. */
export function plainLayer(text: string): Layer {
  const from = Array.from({ length: text.length }, (_, place) => place);
  return { text, from, to: from.map((place) => place + 1), isDecoded: false };
}

/** A part of a text that something else takes the place of. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in one text. None overlaps another one. */
export class Edits {
  private list: Edit[] = [];

  /** @param source - The text as it is. */
  constructor(private readonly source: string) {}

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Puts a text in the place of a part; of what stands in that part already, nothing stays. */
  replace(start: number, end: number, text: string): void {
    this.list = this.list.filter((edit) => edit.end <= start || edit.start >= end);
    this.list.push({ start, end, text });
  }

  /** A part of the text as it will be. */
  textOf(start: number, end: number): string {
    const inside = this.list.filter((edit) => edit.start >= start && edit.end <= end);
    let [text, at] = ["", start];
    for (const edit of inside.sort((one, other) => one.start - other.start)) {
      text += this.source.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + this.source.slice(at, end);
  }

  /** The whole text as it will be. */
  get result(): string {
    return this.textOf(0, this.source.length);
  }

  /** Forgets all replacements. */
  clear(): void {
    this.list = [];
  }
}

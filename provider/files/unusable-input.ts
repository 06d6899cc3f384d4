/** A file or standard input is not what a command takes. The message says in one line which it is, where in it, and what is expected. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";

  /**
   * @param input - What it is called: `state.json`.
   * @param reason - Where it is otherwise, and how. Quotes no value, which may be a secret.
   * @param wanted - What it should be.
   * @param isData - Whether it is JSON or YAML at all, and only of another shape.
   */
  constructor(
    input: string,
    reason: string,
    { what, advice }: Wanted,
    readonly isData: boolean,
  ) {
    super(`${input} is no ${what}: ${reason}.${advice === undefined ? "" : ` ${advice}`}`);
  }
}

/** What an input should be. */
export interface Wanted {
  /** `state` */
  readonly what: string;
  /** A sentence on where to get one. */
  readonly advice?: string;
}

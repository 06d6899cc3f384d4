/** What a command was given to read. */
export interface Input {
  readonly text: string;
  /** What messages call it: the file's name, or "Standard input". */
  readonly name: string;
}

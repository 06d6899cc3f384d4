import type * as t from "@babel/types";
import type { SourceFile } from "./source-file.js";

/** An expression of a program. */
export interface Place {
  readonly file: SourceFile;
  readonly node: t.Node;
}

/** Why an expression is left as it is, in words for who has to change it. */
export class Refusal extends Error {
  /**
   * @param message - The reason.
   * @param place - Where to look, if it is elsewhere.
   */
  constructor(
    message: string,
    readonly place?: Place,
  ) {
    super(message);
  }
}

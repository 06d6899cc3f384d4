import type { Place } from "./place.js";

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

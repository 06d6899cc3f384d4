import { visible } from "../visible.js";

/** Prints a result, a line or more. */
export function printLine(text: string): void {
  console.log(visible(text));
}

/** Says something beside the result. */
export function sayLine(text: string): void {
  console.error(visible(text));
}

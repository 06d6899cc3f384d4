import { inspect } from "node:util";
import type { Place } from "../place.js";
import { placesIn } from "./places.js";

/** An error that nobody caught, as the child tells it. */
export interface ToldError {
  /** What it says, its causes included; without a stack trace. */
  readonly message: string;
  readonly places: readonly Place[];
}

const depth = 4;

/** An error as plain data. */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { message: messageOf(error), places: [] };
  const { name, message, stack = "", cause } = error;
  const causes: string[] = [];
  for (let inner = cause; inner instanceof Error && causes.length < depth; inner = inner.cause)
    causes.push(`Cause: ${inner.message}`);
  const isNamed = name === "Error" || name === "TSError" || name.endsWith("RunError");
  return {
    message: [isNamed ? message || name : `${name}: ${message}`, ...causes].join("\n"),
    places: [...headOf(stack), ...placesIn(stack)],
  };
}

/** What ts-node found comes out of another thread as an object without a prototype, whose text Node alone knows how to print. */
function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return `The program threw ${String(error)}, which is no error.`;
  return Object.getPrototypeOf(error) === null ? inspect(error) : "The program threw an object that is no error.";
}

/** Errors of syntax name their place in the first line: `/folder/index.js:3`. */
function headOf(stack: string): Place[] {
  const [, file, line] = /^(?:file:\/\/)?(\/.*):(\d+)$/.exec(stack.split("\n", 1)[0] ?? "") ?? [];
  return file === undefined ? [] : [{ file, line: Number(line), column: 1 }];
}

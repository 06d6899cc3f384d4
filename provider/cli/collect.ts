import { InvalidArgumentError } from "commander";

/** For options that can be repeated: the values so far and one more. */
export function collect(value: string, previous: readonly string[]): string[] {
  if (value.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return [...previous, value];
}

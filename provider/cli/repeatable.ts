import { InvalidArgumentError, Option } from "commander";

/**
 * An option that can be repeated: its values are a list.
 *
 * @param flags - As commander has them: `--include <what>`.
 * @param otherwise - What it means to leave the option out.
 */
export function repeatable(flags: string, description: string, otherwise: string): Option {
  return new Option(flags, description).default([], otherwise).argParser((value: string, previous: string[]) => {
    if (value.trim() === "") throw new InvalidArgumentError("It must not be empty.");
    return [...previous, value];
  });
}

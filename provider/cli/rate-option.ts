import { InvalidArgumentError, Option } from "commander";

/** The options `--limit` and `--window`: the rate at which the API takes calls. */
export function rateOptions(): readonly [limit: Option, window: Option] {
  return [
    new Option("--limit <calls>", "calls in a window")
      .default(fromEnvironment("COMM100_RATE_LIMIT"))
      .argParser(positive),
    new Option("--window <seconds>", "length of a window")
      .default(fromEnvironment("COMM100_RATE_WINDOW"))
      .argParser(positive),
  ];
}

function fromEnvironment(name: string): number {
  const number = Number(process.env[name]);
  return number > 0 ? number : 300;
}

function positive(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new InvalidArgumentError("It must be a number above 0.");
}

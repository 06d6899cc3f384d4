import { parseEnv } from "node:util";
import { z } from "zod";
import { ConfigurationError, type RawSettings, resolveSettings, type Settings, settingTable } from "../client/index.js";
import { readJson } from "../files/read-json.js";
import { askPulumi } from "./ask-pulumi.js";
import { readText } from "../files/read-text.js";
import type { SideName } from "./side-name.js";

/** A side that is an account. */
type AccountName = Exclude<SideName, { form: "stack" | "state" }>;

const settings = Object.values(settingTable);
const configuration = z.record(z.string(), z.looseObject({ value: z.string().optional() }));
/** These are of this machine, not of an account. */
const shared = ["rateLimit", "rateWindow"];

/**
 * The settings of an account that a side names. Credentials come from the environment, a file or Pulumi's configuration.
 *
 * @param environment - Environment variables.
 * @throws When settings are missing or wrong, or the file or the configuration cannot be read.
 */
export async function accountSettings(name: AccountName, environment = process.env): Promise<Settings> {
  switch (name.form) {
    case "account":
      return resolveSettings({}, environment);
    case "env":
      return withPrefix(name.prefix, environment);
    case "env-file":
      return fromFile(name.file, environment);
    case "config":
      return resolveSettings(await configurationOf(name.stack), environment);
  }
}

function withPrefix(prefix: string, environment: NodeJS.ProcessEnv): Settings {
  const own = (variable: string): string => variable.replace(/^COMM100_/, `COMM100_${prefix}_`);
  const values = settings.map(({ name, environment: variable }) => {
    const value = environment[own(variable)];
    return [variable, value ?? (shared.includes(name) ? environment[variable] : undefined)] as const;
  });
  return told(
    () => resolveSettings({}, Object.fromEntries(values), environment),
    (variable) => `the environment variable ${own(variable)}`,
  );
}

function fromFile(file: string, environment: NodeJS.ProcessEnv): Settings {
  const limits = settings
    .filter(({ name }) => shared.includes(name))
    .map((one) => [one.environment, environment[one.environment]]);
  const values = { ...Object.fromEntries(limits), ...parseEnv(readText(file)) } as NodeJS.ProcessEnv;
  return told(
    () => resolveSettings({}, values, environment),
    (variable) => `${variable} in ${file}`,
  );
}

/** What a program of that stack would find in its configuration. */
async function configurationOf(stack: string): Promise<RawSettings> {
  const text = await askPulumi(["config", "--stack", stack, "--json", "--show-secrets"]);
  const answer = readJson(text, configuration, "What `pulumi config --json` printed", { what: "configuration" });
  const entries = Object.entries(answer).flatMap(([key, { value }]) => {
    const [space, name = ""] = key.split(":");
    return space === "comm100" ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Where a setting of this side comes from, instead of where settings come from in programs. */
function told(resolve: () => Settings, place: (variable: string) => string): Settings {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const advice = /Set it with `[^`]*` or the environment variable (\w+)\./g;
    throw new ConfigurationError(
      error.problems.map((problem) =>
        problem.replace(advice, (_, variable: string) => `Set it with ${place(variable)}.`),
      ),
    );
  }
}

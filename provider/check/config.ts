import { join } from "node:path";
import { z } from "zod";
import { isFields } from "../runtime/value.js";
import { CouldNotCheck } from "./could-not-check.js";
import { readYaml } from "../files/read-yaml.js";
import { type Project, stacksOf } from "./project.js";
import { unknownText } from "../schema/unknown-text.js";

const stackFile = z.looseObject({
  config: z.record(z.string(), z.unknown()).nullish(),
  environment: z.unknown().optional(),
});

/** The configuration that a program is given. */
export interface Config {
  /** Name of the project. */
  readonly project: string;
  readonly stack: string;
  /** Values that are known, with their full keys. */
  readonly values: Readonly<Record<string, string>>;
  /** Full keys of secrets, which cannot be read. */
  readonly secrets: readonly string[];
  /** Full keys of what stands in files as everybody can read it. */
  readonly open: readonly string[];
  /** Whether a secret that has no value counts as one that cannot be read: no stack's settings are at hand, or not all of them. */
  readonly isPartial: boolean;
}

/** What is asked of {@link readConfig}. */
export interface ConfigOptions {
  /** The stack; the only one that has settings, if left out. */
  readonly stack?: string | undefined;
  /** `key=value`, over all else. */
  readonly given: readonly string[];
}

/**
 * The configuration of a stack, from files alone. Secrets are encrypted there, and stay unknown.
 *
 * @throws CouldNotCheck where the stack has no file.
 */
export function readConfig(project: Project, { stack, given }: ConfigOptions): Config {
  const stacks = stacksOf(project);
  if (stack !== undefined && !stacks.includes(stack))
    throw new CouldNotCheck(
      `There is no Pulumi.${stack}.yaml in ${project.stackFolder}. Stacks: ${stacks.join(", ") || "none"}.`,
    );
  const chosen = stack ?? (stacks.length === 1 ? stacks[0] : undefined);
  const settings =
    chosen === undefined
      ? undefined
      : readYaml(join(project.stackFolder, fileOf(chosen)), stackFile, { what: "file of a stack's settings" });
  const keyed = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).map(([key, value]) => [fullKey(key, project.name), value] as const);
  const inFiles = [
    ...keyed(project.config).map(([key, value]) => [key, defaultOf(value)] as const),
    ...keyed(settings?.config ?? {}),
  ];
  const all = new Map([...inFiles, ...keyed(Object.fromEntries(given.map(pair)))]);
  const known = [...all].filter(([, value]) => value !== undefined);
  const secrets = known.filter(([, value]) => holdsSecure(value)).map(([key]) => key);
  return {
    project: project.name,
    stack: chosen ?? "check",
    values: Object.fromEntries(known.map(([key, value]) => [key, textOf(withoutSecrets(value))])),
    secrets,
    open: [...new Map(inFiles)].filter(([, value]) => value !== undefined && !holdsSecure(value)).map(([key]) => key),
    isPartial: settings === undefined || settings.environment !== undefined,
  };
}

const fileOf = (stack: string) => `Pulumi.${stack}.yaml`;

function pair(text: string): [string, string] {
  const [key = "", ...rest] = text.split("=");
  if (key === "" || rest.length === 0) throw new CouldNotCheck(`--config ${key} has no value: write key=value.`);
  return [key, rest.join("=")];
}

/** A key as programs ask for it; older files put `config:` in its middle. */
function fullKey(key: string, project: string): string {
  const [first = "", ...rest] = key.split(":");
  return rest.length === 0 ? `${project}:${first}` : `${first}:${rest.filter((part) => part !== "config").join(":")}`;
}

/** `Pulumi.yaml` gives a value as it is, or says of what type it is. */
function defaultOf(value: unknown): unknown {
  if (!isFields(value)) return value;
  if (value["secret"] === true && value["default"] === undefined && value["value"] === undefined) return undefined;
  return value["value"] ?? value["default"];
}

function holdsSecure(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "secure" in value || Object.values(value).some(holdsSecure);
}

/** A value with the mark of what is not known where secrets stand in it. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isFields(value)) return value;
  if ("secure" in value) return unknownText;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutSecrets(part)]));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

import { settingTable } from "../../client/setting-table.js";
import { isUnknown } from "../../runtime/unknown.js";
import { type Fields, isFields } from "../../runtime/value.js";
import type { Node, RowsNode } from "../../schema/shape.js";
import type { Finding } from "../finding.js";
import { placeIn } from "../own-code.js";
import type { Program } from "../program.js";
import type { Registered } from "../registered.js";
import type { Subject } from "../subject.js";
import { placeUnder } from "../../schema/path-text.js";
import { received } from "../wire.js";

/** Secrets that stand in the program, or in its configuration, as everybody can read them. */
export function secretFindings(program: Program): Finding[] {
  return [...program.subjects.map(ofResource), ...program.registered.filter(isAccount).map(ofAccount)].flatMap(
    ({ label, place, registered, secrets }) =>
      secrets.flatMap(([path, value]) => {
        const advice = adviceOn(program, registered, value);
        if (advice === undefined) return [];
        const message = `${label}: ${path} is a secret that everybody can read; ${advice}`;
        return [{ severity: "warning" as const, rule: "secret", message, place }];
      }),
  );
}

/** Who holds secrets, and which. */
interface Holder extends Pick<Subject, "label" | "place" | "registered"> {
  readonly secrets: readonly Secret[];
}

type Secret = readonly [path: string, value: string];

function ofResource({ label, place, registered, values, model }: Subject): Holder {
  return { label, place, registered, secrets: secretsIn(values, model.node, "") };
}

/** Whether it is a `comm100.Provider`. */
function isAccount({ type, inputs }: Registered): boolean {
  return type === "pulumi:providers:pulumi-nodejs" && Object.keys(inputs).some((key) => key.startsWith("comm100:"));
}

function ofAccount(registered: Registered): Holder {
  const values = received(registered.inputs, true) as Fields;
  const secrets = Object.values(settingTable).flatMap(({ name, secret }): Secret[] => {
    const value = values[`comm100:${name}`];
    return secret && isKnown(value) ? [[name, value]] : [];
  });
  const label = `comm100.Provider ${JSON.stringify(registered.name)}`;
  return { label, place: placeIn(registered.frames), registered, secrets };
}

function adviceOn(program: Program, registered: Registered, value: string): string | undefined {
  const { values } = program.config;
  const key = Object.keys(values).find((one) => values[one] === value);
  if (key !== undefined) return `set it with pulumi config set --secret ${key}`;
  return program.isWrittenFor(registered, value)
    ? 'take it from the configuration: config.requireSecret("…")'
    : undefined;
}

/** Whether a row says by its name that it holds no credential: most headers do not. */
function isHarmless(row: unknown, { rowKey = [] }: RowsNode): boolean {
  const name = isFields(row) ? row[rowKey[0] ?? ""] : undefined;
  return typeof name === "string" && !isUnknown(name) && !credential.test(name);
}

const credential = /auth|token|key|secret|pass|cookie|signature|credential|session/i;

function isKnown(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !isUnknown(value);
}

/** The secrets that are known: those of the configuration are not. */
function secretsIn(value: unknown, node: Node, path: string): Secret[] {
  if (node.secret) return isKnown(value) ? [[path, value]] : [];
  if (node.kind === "rows" && Array.isArray(value))
    return value.flatMap((row, place) => (isHarmless(row, node) ? [] : secretsIn(row, node.row, `${path}[${place}]`)));
  if (node.kind !== "object" || !isFields(value)) return [];
  return [...node.keys].flatMap(([key, part]) => secretsIn(value[key], part, placeUnder(path, key)));
}

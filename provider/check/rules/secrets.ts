import { isUnknown } from "../../runtime/unknown.js";
import { isFields } from "../../runtime/value.js";
import type { Node } from "../../schema/shape.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";
import type { Subject } from "../subject.js";
import { placeUnder } from "../../schema/path-text.js";

/** Secrets that stand in the program, or in its configuration, as everybody can read them. */
export function secretFindings(program: Program): Finding[] {
  return program.subjects.flatMap((subject) =>
    secretsIn(subject.values, subject.model.node, "").flatMap(([path, value]) => {
      const advice = adviceOn(program, subject, value);
      if (advice === undefined) return [];
      const message = `${subject.label}: ${path} is a secret that everybody can read; ${advice}`;
      return [{ severity: "warning" as const, rule: "secret", message, place: subject.place }];
    }),
  );
}

function adviceOn(program: Program, subject: Subject, value: string): string | undefined {
  const { values } = program.config;
  const key = Object.keys(values).find((one) => values[one] === value);
  if (key !== undefined) return `set it with pulumi config set --secret ${key}`;
  return program.isWrittenFor(subject, value) ? 'take it from the configuration: config.requireSecret("…")' : undefined;
}

/** The secrets that are known: those of the configuration are not. */
function secretsIn(value: unknown, node: Node, path: string): [string, string][] {
  if (node.secret) return typeof value === "string" && value !== "" && !isUnknown(value) ? [[path, value]] : [];
  if (node.kind === "rows" && Array.isArray(value))
    return value.flatMap((row, place) => secretsIn(row, node.row, `${path}[${place}]`));
  if (node.kind !== "object" || !isFields(value)) return [];
  return [...node.keys].flatMap(([key, part]) => secretsIn(value[key], part, placeUnder(path, key)));
}

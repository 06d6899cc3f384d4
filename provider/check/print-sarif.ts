import { createHash } from "node:crypto";
import { relative, sep } from "node:path";
import { rules } from "../policy/rules/index.js";
import { visible, visibleJson } from "../visible.js";
import type { Report } from "./check-program.js";
import type { Finding } from "./finding.js";
import type { Place } from "./place.js";

const pages = "https://github.com/pulumi-comm100/pulumi-comm100/blob/main/docs";

/**
 * A report in the format that code scanning reads: SARIF 2.1.0. What is of no place in particular stands in the first line of the project's
 * file, since code scanning refuses what has no place.
 */
export function sarifOf({ findings, projectFile }: Report): string {
  const named = [...new Set(findings.map(({ rule }) => rule))].sort();
  const driver = {
    name: "pulumi-comm100 check",
    informationUri: `${pages}/check.md`,
    rules: named.map(ruleOf),
  };
  const results = findings.map((finding) => resultOf(finding, named, projectFile));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return visibleJson(log, 2);
}

/** What code scanning shows of a rule: of the policy pack's, why it hurts and what to do. */
function ruleOf(id: string) {
  const rule = rules.find(({ name }) => name === id);
  if (!rule)
    return { id, shortDescription: { text: `pulumi-comm100 ${id}` }, helpUri: `${pages}/check.md#what-it-finds` };
  const { title, why, advice, severity } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why} ${advice}`, markdown: `${why}\n\n${advice}` },
    helpUri: `${pages}/policy.md#${id}`,
    defaultConfiguration: { level: severity === "error" ? "error" : "warning" },
  };
}

function resultOf({ rule, severity, message, place }: Finding, named: readonly string[], projectFile: string) {
  const { file, line, column }: Place = place ?? { file: projectFile, line: 1, column: 1 };
  const uri = uriOf(file);
  // What stands for the finding when lines move: the place is not a part of it.
  const mark = createHash("sha256")
    .update(JSON.stringify([rule, uri, message]))
    .digest("hex")
    .slice(0, 32);
  return {
    ruleId: rule,
    ruleIndex: named.indexOf(rule),
    level: severity,
    message: { text: visible(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { "pulumiComm100/v1": mark },
  };
}

/** Seen from the root of the repository: code scanning finds no file otherwise. */
function uriOf(file: string): string {
  const root = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  // Halves of pairs, which no address can hold, become signs of their own on the way through bytes.
  const whole = Buffer.from(relative(root, file)).toString();
  return whole.split(sep).map(encodeURIComponent).join("/");
}

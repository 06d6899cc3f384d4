import { visible, visibleJson } from "../visible.js";
import { relative } from "node:path";
import type { Report } from "./check-program.js";
import { counted } from "../vocabulary/nouns.js";
import type { Finding } from "./finding.js";
import { sarifOf } from "./print-sarif.js";
import type { Format } from "./report-formats.js";

/** How a report is printed, by the name of the format. */
export const formats = {
  text: textOf,
  json: jsonOf,
  github: githubOf,
  sarif: sarifOf,
} satisfies Record<Format, (report: Report) => string>;

/** One line a finding, as compilers print them: `index.ts:12:1: error: … [schema]`; further lines are indented. */
function textOf({ findings, resources, stack }: Report): string {
  const lines = findings.map(({ severity, message, rule, place }) => {
    const where = place ? `${shown(place.file)}:${place.line}:${place.column}: ` : "";
    const [first = "", ...rest] = visible(message).split("\n");
    return [`${where}${severity}: ${first} [${rule}]`, ...rest.map((line) => `    ${line}`)].join("\n");
  });
  const counts = [count(findings, "error"), count(findings, "warning")].join(", ");
  const summary = `${resources} resources of stack ${stack}: ${findings.length === 0 ? "no problems found" : counts}.`;
  return [...lines, ...(lines.length > 0 ? [""] : []), summary].join("\n");
}

function jsonOf({ findings, resources, stack }: Report): string {
  const rows = findings.map(({ place, ...finding }) => ({
    ...finding,
    ...(place && { ...place, file: shown(place.file) }),
  }));
  return visibleJson({ resources, stack, findings: rows }, 2);
}

/** Commands that GitHub Actions shows beside the lines of a pull request. */
function githubOf(report: Report): string {
  const root = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  const lines = report.findings.map(({ severity, message, rule, place }) => {
    const where = place ? { file: relative(root, place.file), line: place.line, col: place.column } : {};
    const properties = Object.entries({ ...where, title: `pulumi-comm100 ${rule}` });
    return `::${severity} ${properties.map(([key, value]) => `${key}=${property(String(value))}`).join(",")}::${data(visible(message))}`;
  });
  return lines.join("\n");
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}

function count(findings: readonly Finding[], severity: Finding["severity"]): string {
  return counted(findings.filter((finding) => finding.severity === severity).length, severity);
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

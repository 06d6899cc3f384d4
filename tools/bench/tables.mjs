// The tables of docs/performance.md, out of the figures that are kept. Each stands below a comment that names it: <!-- bench: calls -->
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "../set-up/folders.mjs";
import { keptFigures } from "./kept-figures.mjs";

const file = join(root, "docs", "performance.md");

const tables = { calls, time, slow, memory, settings };
/** How many columns are words, where it is not the first alone. */
const wordColumns = { calls: 2 };

const runs = {
  up: "`pulumi up`, new",
  preview: "`pulumi preview`",
  "update of one": "one object edited",
  refresh: "`pulumi refresh`",
  destroy: "`pulumi destroy`",
};

const count = (number) => number.toLocaleString("en");
const tenth = (number) => number.toFixed(1);

function calls({ runs: { figures }, edits }) {
  const of = (phase) => count(figures.phases[phase].calls);
  const edited = edits.figures.map(({ of: what, size, calls: { GET: reads, PUT: writes } }) => [
    `${size} ${what} edited`,
    `a list for about ${Math.round(size / reads)}, and a PUT for each`,
    count(reads + writes),
  ]);
  return [
    ["Run", "Calls", `${count(figures.size)} objects of 25 types`],
    [runs.preview, "none", of("preview")],
    [runs.up, "a list for each collection, a POST for each object", of("up")],
    [runs["update of one"], "a GET, and a PUT if it differs", of("update of one")],
    ...edited,
    [runs.refresh, "a list for each collection, and a GET for each", of("refresh")],
    [runs.destroy, "a DELETE for each object", of("destroy")],
  ];
}

function time({ runs: { figures } }) {
  const rows = Object.entries(runs).map(([phase, run]) => {
    const { toNothing, toFetch, callsOfFetch } = figures.phases[phase];
    return [run, tenth(toNothing), tenth(toFetch), count(callsOfFetch)];
  });
  return [["Run", "beside nothing", "beside `fetch`", "calls of `fetch`"], ...rows];
}

function slow({ slow: { figures } }) {
  const rows = figures.map(({ phase, ratio, rounds }) => [runs[phase], tenth(ratio), count(rounds)]);
  return [["Run", "beside nothing", "rounds"], ...rows];
}

function memory({ runs: { figures } }) {
  const { package: own, fetch, nothing } = figures.memory;
  const megabytes = (number) => `${Math.round(number)} MB`;
  return [
    ["Provider", "memory"],
    ["this package", megabytes(own)],
    ["around `fetch`", megabytes(fetch)],
    ["does nothing", megabytes(nothing)],
  ];
}

function settings({ settings: { figures } }) {
  const rows = figures.map(({ setting, up, refresh, destroy }) => [setting, ...[up, refresh, destroy].map(range)]);
  return [["Setting", "`up`", "`refresh`", "`destroy`"], ...rows];
}

function range(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map(tenth);
  return least === most ? least : `${least} to ${most}`;
}

/** A text with its tables written anew. */
export async function withTables(text, figures) {
  const filled = text.replace(/(<!-- bench: (\w+) -->\n\n)(?:\|.*\n)+/g, (_, comment, name) => {
    const rows = tables[name](figures);
    const rule = rows[0].map((_head, place) => (place < (wordColumns[name] ?? 1) ? "---" : "---:"));
    return `${comment}${[rows[0], rule, ...rows.slice(1)].map((row) => `| ${row.join(" | ")} |\n`).join("")}`;
  });
  return format(filled, { ...(await resolveConfig(file)), parser: "markdown" });
}

/** The document as it should be, with the figures that are kept, and as it is. */
export async function tablesInDocument() {
  const text = readFileSync(file, "utf8");
  return { is: text, shouldBe: await withTables(text, keptFigures()) };
}

/** Writes the tables of the document anew. */
export async function writeTables() {
  writeFileSync(file, (await tablesInDocument()).shouldBe);
}

// All pages of the reference, as text.
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import ts from "typescript";
import { root } from "../set-up/folders.mjs";
import { readTitles } from "./endpoints.mjs";
import { indexPage } from "./index-page.mjs";
import { pageOf } from "./page.mjs";
import { codeOf } from "./program-parts.mjs";
import { programMaker } from "./programs.mjs";
import { programsOf } from "./programs-of.mjs";
import { readResources } from "./resources.mjs";
import { createProgram } from "./types.mjs";
import { vocabularyOf } from "./vocabulary.mjs";

/**
 * Writes all pages.
 *
 * @returns `pages`: path below docs/reference to text; `words`: the vocabulary, as text; `problems`: what is wrong with the sources, a
 * sentence each.
 */
export async function writePages() {
  const problems = [];
  const report = (problem) => problems.push(problem);
  const resources = await readResources(report);
  const all = [...resources.values()];
  const make = programMaker(
    resources,
    all.flatMap(({ examples }) => examples.map(codeOf)),
  );
  const programs = new Map(all.map((resource) => [resource, programsOf(resource, make, report)]));
  problems.push(...wrongPrograms(programs));

  const options = { ...(await resolveConfig(join(root, "package.json"))), parser: "markdown" };
  const pages = new Map();
  for (const resource of all)
    pages.set(resource.page, await format(pageOf(resource, programs.get(resource), resources), options));
  pages.set("README.md", await format(indexPage(resources, readTitles()), options));
  return { pages, words: vocabularyOf(all), problems: [...new Set(problems)] };
}

/** What the compiler says of the programs that pages show. */
function wrongPrograms(programs) {
  const texts = new Map();
  const owners = new Map();
  for (const [resource, { examples, ...others }] of programs) {
    for (const [name, code] of Object.entries({ ...examples, ...others })) {
      if (!code) continue;
      // The package finds itself by its own name from any folder below its root.
      const file = join(root, "docs", "reference", resource.area, `${resource.name}.${name}.ts`);
      texts.set(file, `${code}\nexport {};\n`);
      owners.set(file, resource);
    }
  }
  const program = createProgram([], texts);
  return [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((it) => `${owners.get(file).file}: ${messageOf(it, file)}`);
  });
}

function messageOf({ file: source, start, messageText }, file) {
  const { line } = source.getLineAndCharacterOfPosition(start);
  const code = source.text.split("\n")[line].trim();
  const [message] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
  const [, kind] = /\.(\w+)\.ts$/.exec(file);
  const which = { adopt: "program for import", get: "program for get", lookUp: "program for the look-ups" }[kind];
  return `the ${which ?? "@example"} does not compile at "${code}": ${message}`;
}

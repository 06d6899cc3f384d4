// npm run reference: writes docs/reference/, one page a resource, and provider/vocabulary/vocabulary.json, from the definitions and
// their comments.
//   --check   writes nothing; exit code 1 if they are not what the sources say
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { setUp } from "./set-up.mjs";
import { root } from "./set-up/folders.mjs";
import { script } from "./set-up/report.mjs";

const folder = join(root, "docs", "reference");
const vocabulary = join(root, "provider", "vocabulary", "vocabulary.json");

const hint =
  "A comment stands above its key, on lines of its own; keys that several files share need a type with a name besides " +
  "(see provider/resources/livechat/routing-rule-fields.ts), or the compiler drops their comments.";

const mostPerFile = 10;

/** The problems, of each file the first few: what many files share comes once for every key. */
function shortened(problems) {
  const byFile = Map.groupBy(problems, (problem) => problem.slice(0, problem.indexOf(": ")));
  return [...byFile].flatMap(([file, own]) => {
    const rest = own.length - mostPerFile;
    return rest > 0 ? [...own.slice(0, mostPerFile), `${file}: ${rest} more.`] : own;
  });
}

/** The pages that exist, as paths below the folder. */
function existing() {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function write(pages) {
  for (const path of existing()) if (!pages.has(path)) rmSync(join(folder, path));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The pages that are missing, left over, or other than the sources say. */
function stale(pages) {
  const found = existing();
  const wrong = [...pages].filter(
    ([path, text]) => !found.includes(path) || readFileSync(join(folder, path), "utf8") !== text,
  );
  return [...wrong.map(([path]) => path), ...found.filter((path) => !pages.has(path))];
}

function check(pages, words) {
  const isStale = !existsSync(vocabulary) || readFileSync(vocabulary, "utf8") !== words;
  const paths = [
    ...stale(pages).map((path) => `docs/reference/${path}`),
    ...(isStale ? [relative(root, vocabulary)] : []),
  ];
  for (const path of paths) console.error(`${path} is not what the sources say.`);
  if (paths.length > 0) console.error("Run npm run reference, and commit what it writes.");
  return paths.length > 0 ? 1 : 0;
}

await script(async () => {
  await setUp({ need: ["dependencies", "build"] });
  // The build is there only now.
  const { writePages } = await import("./reference/pages.mjs");
  const { pages, words, problems } = await writePages();
  for (const problem of shortened(problems)) console.error(problem);
  if (problems.length > 0) {
    console.error(`\nNo pages were written: ${problems.length} of the above in the sources. ${hint}`);
    return 1;
  }
  if (process.argv.includes("--check")) return check(pages, words);
  write(pages);
  writeFileSync(vocabulary, words);
  console.log(`docs/reference/: ${pages.size} pages; ${relative(root, vocabulary)}`);
  return 0;
});

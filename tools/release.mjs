// What the release workflow asks of a tag:
//   node tools/release.mjs verify    the tag is signed, on main, and names package.json's version
//   node tools/release.mjs notes     prints what CHANGELOG.md says of that version
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const {
  GITHUB_REF_NAME: tag = "",
  GITHUB_API_URL: api,
  GITHUB_REPOSITORY: repository,
  GITHUB_TOKEN: token,
} = process.env;
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const tasks = { verify, notes };
try {
  const task = tasks[process.argv[2]];
  if (!task) throw new Error(`Say what to do: ${Object.keys(tasks).join(" or ")}.`);
  await task();
} catch (error) {
  console.error(`release: ${error.message}`);
  process.exitCode = 1;
}

async function verify() {
  if (tag !== `v${version}`) throw new Error(`the tag is ${tag || "missing"}, and package.json says ${version}.`);
  if (!isOnMain()) throw new Error(`${tag} is not on main.`);
  const { object } = await ask(`git/ref/tags/${tag}`);
  if (object.type !== "tag") throw new Error(`${tag} has no signature: make it with git tag --sign.`);
  const { verification } = await ask(`git/tags/${object.sha}`);
  if (!verification.verified) throw new Error(`the signature of ${tag} is not valid: ${verification.reason}.`);
  notesOf(version);
}

function notes() {
  process.stdout.write(`${notesOf(version)}\n`);
}

function isOnMain() {
  try {
    execFileSync("git", ["merge-base", "--is-ancestor", "HEAD", "origin/main"], { cwd: root, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function ask(path) {
  const headers = { accept: "application/vnd.github+json", ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${api}/repos/${repository}/${path}`, { headers, signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}.`);
  return answer.json();
}

/** The section of the changelog that a version has. */
function notesOf(wanted) {
  const file = join(root, "CHANGELOG.md");
  const sections = existsSync(file) ? readFileSync(file, "utf8").split(/^## /m).slice(1) : [];
  const section = sections.find((text) => text.split("\n", 1)[0].trim() === wanted);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section ${wanted}: run npx changeset version.`);
  return section.slice(section.indexOf("\n") + 1).trim();
}

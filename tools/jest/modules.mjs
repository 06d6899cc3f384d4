// Node's module hooks for tests. Our own modules are loaded afresh for each test file, told apart by `?file=1`, so that no file meets what
// another one left in them; packages are shared.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { compiled, sourceMapOf } from "./compiled.mjs";

const root = new URL("../..", import.meta.url).href;
const foreign = ["node_modules/", "dist/", ".work/"].map((folder) => root + folder);
const globalsOf = new Map();
const names = ["afterAll", "afterEach", "beforeAll", "beforeEach", "describe", "expect", "it", "jest", "test"];
const key = "comm100.jestGlobals";

globalThis[Symbol.for(key)] = (file) => globalsOf.get(file)();

/** Begins a test file, whose `@jest/globals` are what `globals` gives. Returns what stands for it in addresses of modules. */
export function beginFile(globals) {
  const file = String(globalsOf.size + 1);
  globalsOf.set(file, globals);
  return file;
}

/** Finds source maps for stack traces, as Jest looks for them. */
export const sourceMaps = { get: (file) => sourceMapOf(file.startsWith("file:") ? fileURLToPath(file) : file) };

const fileOf = (url) => /\?file=(\d+)$/.exec(url ?? "")?.[1];
const isOwn = (url) => url.startsWith(root) && !foreign.some((folder) => url.startsWith(folder)) && !url.includes("?");

function resolve(specifier, context, next) {
  const file = fileOf(context.parentURL);
  if (file === undefined) return next(specifier, context);
  if (specifier === "@jest/globals") return { url: `jest-globals:${file}`, format: "module", shortCircuit: true };
  const found = sourceOf(specifier, context.parentURL) ?? next(specifier, context);
  return isOwn(found.url) ? { ...found, url: `${found.url}?file=${file}` } : found;
}

/** TypeScript names what it imports as it will be once compiled. */
function sourceOf(specifier, parent) {
  if (!/^\.\.?\/.*\.js$/.test(specifier)) return undefined;
  const { href } = new URL(specifier.replace(/\.js$/, ".ts"), parent);
  return existsSync(new URL(href)) ? { url: href, format: "module", shortCircuit: true } : undefined;
}

function load(url, context, next) {
  if (url.startsWith("jest-globals:")) {
    const file = JSON.stringify(url.slice("jest-globals:".length));
    const source = `export const { ${names.join(", ")} } = globalThis[Symbol.for("${key}")](${file});`;
    return { format: "module", source, shortCircuit: true };
  }
  if (!/\.ts\?file=\d+$/.test(url)) return next(url, context);
  return { format: "module", source: compiled(fileURLToPath(url)), shortCircuit: true };
}

registerHooks({ resolve, load });

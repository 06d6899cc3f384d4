// TypeScript as JavaScript, kept below .work between runs.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync, version } from "@swc/core";
import { work } from "../set-up/folders.mjs";

const folder = join(work, "jest", "compiled");
const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" }, swcrc: false };
const begin = JSON.stringify([version, options]);
const maps = new Map();

mkdirSync(folder, { recursive: true });

/** The JavaScript of a file. */
export function compiled(file) {
  const text = readFileSync(file, "utf8");
  const digest = createHash("sha256").update(begin).update(`\0${file}\0`).update(text).digest("hex");
  const kept = join(folder, `${digest}.js`);
  maps.set(file, `${kept}.map`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { code, map } = transformSync(text, { ...options, filename: file, sourceMaps: true });
  // The map first: who finds the code may need it.
  write(`${kept}.map`, map);
  write(kept, code);
  return code;
}

/** Path of the source map of a file that was compiled. */
export const sourceMapOf = (file) => maps.get(file);

/** Other workers may write the same. */
function write(file, text) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

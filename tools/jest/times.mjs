// Where the time of a test file goes, for the summary of `npm test`.
import childProcess from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { root } from "../set-up/folders.mjs";
import { partOf } from "./parts.mjs";

/** Folder of a run of `npm test`, which workers write to what files took; without it nothing is kept. */
const folder = process.env.COMM100_TEST_RUN;

let running = 0;
let since = 0;
let covered = 0;
let parts = {};

function began() {
  if (running++ === 0) since = performance.now();
  return performance.now();
}

function ended(begin, part) {
  parts[part] = (parts[part] ?? 0) + performance.now() - begin;
  if (--running === 0) covered += performance.now() - since;
}

if (folder !== undefined) {
  subscribe("child_process", ({ process: child }) => {
    const begin = began();
    const over = () => ended(begin, partOf(child.spawnargs));
    child.once("exit", over);
    child.once("error", (error) => child.pid === undefined && error && over());
  });
  // No channel tells of those that are waited for at once.
  for (const name of ["spawnSync", "execFileSync"]) {
    const real = childProcess[name];
    childProcess[name] = (command, args, ...rest) => {
      const begin = began();
      try {
        return real(command, args, ...rest);
      } finally {
        ended(begin, partOf([command, ...(Array.isArray(args) ? args : [])]));
      }
    };
  }
  syncBuiltinESMExports();
}

const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Begins to measure a file. Returns a function that writes down what it took, in milliseconds. */
export function measured(file) {
  if (folder === undefined) return () => undefined;
  const [begin, busy] = [performance.now(), processor()];
  [covered, parts] = [0, {}];
  return () => {
    const row = { wall: performance.now() - begin, processor: processor() - busy, children: covered, parts };
    const path = relative(root, file).replaceAll("\\", "/");
    appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify({ path, ...row })}\n`);
  };
}

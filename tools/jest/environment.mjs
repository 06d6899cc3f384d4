// Where a test file runs: in the worker's own realm, so that a package is loaded once in a worker, as Node loads it, and not once in a file.
// What a file changes in the process is put back.
import { join } from "node:path";
import { ModuleMocker } from "jest-mock";
import { measured } from "./times.mjs";

// The engine, its programs and our command line start Node hundreds of times in a run: they share what it made of their code. The worker has
// none of it, since it was started without: its own modules have another address in each file.
const run = process.env.COMM100_TEST_RUN;
if (run !== undefined) process.env.NODE_COMPILE_CACHE ??= join(run, "code");

/** Jest's environment of a test file. Jest asks for all of these members. */
export default class Environment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #found = { console: globalThis.console, exit: process.exit, folder: process.cwd(), env: { ...process.env } };

  #writeDown;

  constructor(_, { testPath }) {
    this.#writeDown = measured(testPath);
  }

  async setup() {}

  async teardown() {
    const { console, exit, folder, env } = this.#found;
    globalThis.console = console;
    process.exit = exit;
    process.chdir(folder);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    this.#writeDown();
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  /** There is no other realm. */
  getVmContext() {
    return null;
  }
}

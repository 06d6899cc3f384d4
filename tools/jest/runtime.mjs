// How a test file is loaded: by Node itself, instead of by Jest's own loader, which compiles every package anew for every file.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import JestRuntime from "jest-runtime";
import { beginFile, sourceMaps } from "./modules.mjs";

const load = createRequire(import.meta.url);

/** Jest's loader of a test file. */
export default class Runtime extends JestRuntime {
  #file = beginFile(() => this.jestGlobals.cjsGlobals(this._testPath));

  /** Nothing to keep apart: there is one `process`. */
  installGetBuiltinModule() {}

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    return import(`${pathToFileURL(path).href}?file=${this.#file}`);
  }

  /** The framework keeps the tests of a file in module state and in a global, so each file gets it afresh. */
  requireInternalModule(path) {
    delete load.cache[path];
    delete globalThis[Symbol.for("EVENT_HANDLERS")];
    return load(path);
  }

  getSourceMaps() {
    return sourceMaps;
  }
}

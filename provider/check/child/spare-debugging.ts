import { createRequire, Module } from "node:module";
import { join } from "node:path";
import { replaceMethod } from "./replace-method.js";

interface OpenTelemetry {
  readonly trace: { getTracer(name: string): { startSpan(name: string): unknown } };
}

/**
 * Leaves out what the SDK does for debugging alone, and what nobody sees under a check: a stack trace for each of its promises, several a
 * resource; messages of its own, three a resource; and tracing, which brings more files than all else that the SDK needs for a program.
 *
 * @param folder - Folder of the SDK.
 */
export function spareDebugging(folder: string): void {
  const load = createRequire(join(folder, "package.json"));
  replaceMethod(load("./log/index.js") as object, "debug", () => () => Promise.resolve());
  replaceMethod(load("./runtime/debuggable.js") as object, "debuggablePromise", (debuggable) => {
    return function (...args) {
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 0;
      try {
        return Reflect.apply(debuggable, this, args);
      } finally {
        Error.stackTraceLimit = limit;
      }
    };
  });
  spareTracing(load);
}

/** The runner asks for spans, and gets those that record nothing, as without tracing. For anything else the SDK's own module is loaded. */
function spareTracing(load: NodeJS.Require): void {
  const path = load.resolve("./cmd/run/tracing.js");
  const { trace } = load("@opentelemetry/api") as OpenTelemetry;
  const known = { __esModule: true, newSpan: (name: string) => trace.getTracer("check").startSpan(name) };
  let own: object | undefined;
  const module = Object.assign(new Module(path), { loaded: true, filename: path });
  module.exports = new Proxy<object>(known, {
    get: (target, key) => {
      if (key in target) return Reflect.get(target, key) as unknown;
      if (!own) {
        Reflect.deleteProperty(load.cache, path);
        own = load(path) as object;
      }
      return Reflect.get(own, key) as unknown;
    },
  });
  load.cache[path] = module;
}

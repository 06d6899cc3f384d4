import { createRequire } from "node:module";
import { join } from "node:path";
import type { Errand } from "./errand.js";
import type { EngineMessage } from "./engine-message.js";
import { messagesOf } from "./sdk-messages.js";
import { SmallEngine } from "./small-engine.js";

/**
 * Has the program's SDK speak with an engine in its own process: whatever address it connects to, it gets that. Calls over a network, even
 * to the same machine, took more time than all else that a check does.
 *
 * @param tell - Gets what the engine is told.
 */
export function answerInProcess({ sdk, project, stack }: Errand, tell: (message: EngineMessage) => void): void {
  const load = createRequire(join(sdk, "package.json"));
  const small = new SmallEngine(messagesOf(sdk), project, stack, tell);
  const [monitor, engine] = [small.monitor(), small.engine()];
  Reflect.set(load("./proto/resource_grpc_pb.js") as object, "ResourceMonitorClient", function () {
    return monitor;
  });
  Reflect.set(load("./proto/engine_grpc_pb.js") as object, "EngineClient", function () {
    return engine;
  });
}

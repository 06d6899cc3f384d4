import { createRequire } from "node:module";
import { join } from "node:path";
import type * as callbacks from "@pulumi/pulumi/proto/callback_pb.js";
import type * as engine from "@pulumi/pulumi/proto/engine_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import type * as resource from "@pulumi/pulumi/proto/resource_pb.js";
import type { Answer } from "./client-of.js";

/** Plain values as messages carry them. */
export interface Struct {
  toJavaScript(): Record<string, unknown>;
}

/** A client of the callbacks that a program registers, for transforms. */
export interface CallbackClient {
  invoke(request: callbacks.CallbackInvokeRequest, answer: Answer<callbacks.CallbackInvokeResponse>): void;
}

/** What a program's own SDK and its engine say to each other. */
export interface SdkMessages {
  readonly resource: typeof resource;
  readonly provider: typeof provider;
  readonly engine: typeof engine;
  readonly callbacks: typeof callbacks;
  /** All methods of both services. */
  readonly services: { readonly monitor: object; readonly engine: object };
  /** Connects to the callbacks of the program. */
  readonly callbackClient: (address: string) => CallbackClient;
  readonly Empty: new () => object;
  /** A message of plain values. */
  readonly struct: (values: Readonly<Record<string, unknown>>) => never;
}

/**
 * The messages of a program's SDK, which has loaded all of them for itself.
 *
 * @param folder - Folder of the SDK.
 */
export function messagesOf(folder: string): SdkMessages {
  const load = createRequire(join(folder, "package.json")) as unknown as (name: string) => never;
  const { Struct } = load("google-protobuf/google/protobuf/struct_pb.js") as {
    Struct: { fromJavaScript(values: unknown): never };
  };
  const { CallbacksClient } = load("./proto/callback_grpc_pb.js") as {
    CallbacksClient: new (address: string, credentials: unknown) => CallbackClient;
  };
  const { credentials } = load("@grpc/grpc-js") as { credentials: { createInsecure(): unknown } };
  return {
    resource: load("./proto/resource_pb.js"),
    provider: load("./proto/provider_pb.js"),
    engine: load("./proto/engine_pb.js"),
    callbacks: load("./proto/callback_pb.js"),
    services: {
      monitor: (load("./proto/resource_grpc_pb.js") as { ResourceMonitorService: object }).ResourceMonitorService,
      engine: (load("./proto/engine_grpc_pb.js") as { EngineService: object }).EngineService,
    },
    callbackClient: (address) => new CallbacksClient(address, credentials.createInsecure()),
    Empty: (load("google-protobuf/google/protobuf/empty_pb.js") as { Empty: SdkMessages["Empty"] }).Empty,
    struct: (values) => Struct.fromJavaScript(values),
  };
}

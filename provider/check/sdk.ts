import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as callbacks from "@pulumi/pulumi/proto/callback_pb.js";
import type * as engine from "@pulumi/pulumi/proto/engine_pb.js";
import type * as provider from "@pulumi/pulumi/proto/provider_pb.js";
import type * as resource from "@pulumi/pulumi/proto/resource_pb.js";
import { CouldNotCheck } from "./could-not-check.js";

/** A call of a service, as gRPC hands it over. */
export interface Call<Request> {
  readonly request: Request;
}

/** Answers a call. */
export type Answer<Response> = (error: Error | null, response?: Response) => void;

/** What is used of `@grpc/grpc-js`. */
interface Grpc {
  readonly Server: new (options: Readonly<Record<string, number>>) => GrpcServer;
  readonly ServerCredentials: { createInsecure(): unknown };
  readonly credentials: { createInsecure(): unknown };
}

/** A server of gRPC. */
export interface GrpcServer {
  addService(service: unknown, methods: object): void;
  bindAsync(address: string, credentials: unknown, done: (error: Error | null, port: number) => void): void;
  forceShutdown(): void;
}

/** Plain values as messages carry them. */
export interface Struct {
  toJavaScript(): Record<string, unknown>;
}

/** A client of the callbacks that a program registers, for transforms. */
export interface CallbackClient {
  invoke(request: callbacks.CallbackInvokeRequest, answer: Answer<callbacks.CallbackInvokeResponse>): void;
  close(): void;
}

/** The program's own Pulumi SDK, so that what both sides speak is of one version. */
export interface Sdk {
  /** Its folder. */
  readonly folder: string;
  readonly grpc: Grpc;
  readonly resource: typeof resource;
  readonly provider: typeof provider;
  readonly engine: typeof engine;
  readonly callbacks: typeof callbacks;
  readonly services: { readonly monitor: unknown; readonly engine: unknown };
  readonly CallbackClient: new (address: string, credentials: unknown) => CallbackClient;
  readonly Empty: new () => object;
  /** A message of plain values. */
  readonly struct: (values: Readonly<Record<string, unknown>>) => never;
}

/**
 * Loads the SDK of a program.
 *
 * @param folder - Where the program is.
 * @throws CouldNotCheck where none is installed.
 */
export function loadSdk(folder: string): Sdk {
  const home = dirname(installed(folder));
  const load = createRequire(join(home, "package.json")) as unknown as (name: string) => never;
  const { Struct } = load("google-protobuf/google/protobuf/struct_pb.js") as {
    Struct: { fromJavaScript(values: unknown): never };
  };
  const resources = load("./proto/resource_grpc_pb.js") as { ResourceMonitorService: unknown };
  return {
    folder: home,
    grpc: load("@grpc/grpc-js"),
    resource: load("./proto/resource_pb.js"),
    provider: load("./proto/provider_pb.js"),
    engine: load("./proto/engine_pb.js"),
    callbacks: load("./proto/callback_pb.js"),
    services: {
      monitor: resources.ResourceMonitorService,
      engine: (load("./proto/engine_grpc_pb.js") as { EngineService: unknown }).EngineService,
    },
    CallbackClient: (load("./proto/callback_grpc_pb.js") as { CallbacksClient: Sdk["CallbackClient"] }).CallbacksClient,
    Empty: (load("google-protobuf/google/protobuf/empty_pb.js") as { Empty: Sdk["Empty"] }).Empty,
    struct: (values) => Struct.fromJavaScript(values),
  };
}

function installed(folder: string): string {
  try {
    return createRequire(join(folder, "program.js")).resolve("@pulumi/pulumi/package.json");
  } catch {
    throw new CouldNotCheck(`The packages of the program in ${folder} are not installed: run npm install there first.`);
  }
}

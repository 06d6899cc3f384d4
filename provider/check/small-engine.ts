import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb.js";
import type * as messages from "@pulumi/pulumi/proto/resource_pb.js";
import type { Fields } from "../runtime/value.js";
import type { Registered } from "./registered.js";
import { plain, readBy, registeredBy } from "./request.js";
import type { Answer, Call, GrpcServer, Sdk } from "./sdk.js";
import { Transforms } from "./transforms.js";
import { unknownText } from "../schema/unknown-text.js";
import type { StandIn } from "../without-network.js";

/** Something that a program logged. */
export interface Logged {
  readonly isError: boolean;
  readonly message: string;
}

const largest = 400 * 1024 * 1024;
const stackType = "pulumi:pulumi:Stack";

/**
 * The part of Pulumi's engine that a program speaks with, for a preview of a stack that has nothing yet: what a program registers is
 * written down, and answered with what it wrote; all else is not known. Types of other packages are taken as they come.
 */
export class SmallEngine {
  /** All that was registered or read, in that order. */
  readonly registered: Registered[] = [];
  /** Warnings and errors that the program logged. */
  readonly logged: Logged[] = [];
  /** Whether the program came to its end. */
  isFinished = false;
  /** What the program was given for what nobody knows. */
  readonly standIns = new Set<StandIn>();
  private server: GrpcServer | undefined;
  private readonly transforms: Transforms;
  private packages = 0;

  constructor(
    private readonly sdk: Sdk,
    private readonly project: string,
    private readonly stack: string,
  ) {
    this.transforms = new Transforms(sdk);
  }

  /** Listens on a free port of this machine alone. Returns the address. */
  async start(): Promise<string> {
    const { grpc, services } = this.sdk;
    const options = { "grpc.max_receive_message_length": largest, "grpc.max_send_message_length": largest };
    const server = (this.server = new grpc.Server(options));
    server.addService(services.monitor, this.monitor());
    server.addService(services.engine, this.engine());
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
        if (error) reject(error);
        else resolve(bound);
      });
    });
    return `127.0.0.1:${port}`;
  }

  /** Ends all connections. */
  stop(): void {
    this.transforms.close();
    this.server?.forceShutdown();
  }

  private monitor(): object {
    const { Empty, provider, resource, struct } = this.sdk;
    // Older SDKs have one message for programs and for providers.
    const { ResourceInvokeResponse: InvokeResponse = provider.InvokeResponse } = resource as Partial<typeof messages>;
    return {
      ...this.features(),
      registerResource: this.method((request: messages.RegisterResourceRequest) => this.register(request)),
      readResource: this.method((request: messages.ReadResourceRequest) => this.read(request)),
      registerResourceOutputs: this.method((request: messages.RegisterResourceOutputsRequest) => {
        if (request.getUrn().includes(`::${stackType}::`)) this.isFinished = true;
        return new Empty();
      }),
      existsResource: this.method(() => new resource.ExistsResourceResponse().setUnknown(true)),
      invoke: this.method((request: messages.ResourceInvokeRequest) =>
        new InvokeResponse().setReturn(struct(this.looked(request))),
      ),
      call: this.method(() => {
        this.standIns.add("value");
        return new provider.CallResponse().setReturn(struct({}));
      }),
      registerPackage: this.method(() => new resource.RegisterPackageResponse().setRef(`package-${++this.packages}`)),
      registerStackTransform: this.method((request: Parameters<Transforms["add"]>[0]) => {
        this.transforms.add(request);
        return new Empty();
      }),
      ...Object.fromEntries(
        ["registerStackInvokeTransform", "registerResourceHook", "registerErrorHook", "signalAndWaitForShutdown"].map(
          (name) => [name, this.method(() => new Empty())],
        ),
      ),
    };
  }

  /** All features of the SDK. One that does not know deployment infos asks for each by name. */
  private features(): object {
    const { DeploymentInfo, ResourceMonitorFeature, SupportsFeatureResponse } = this.sdk.resource as Partial<
      typeof messages
    > &
      Pick<typeof messages, "SupportsFeatureResponse">;
    const supportsFeature = this.method(() => new SupportsFeatureResponse().setHassupport(true));
    if (!DeploymentInfo || !ResourceMonitorFeature) return { supportsFeature };
    const features = Object.values(ResourceMonitorFeature).filter((value) => typeof value === "number");
    return {
      supportsFeature,
      getDeploymentInfo: this.method(() => new DeploymentInfo().setDryrun(true).setSupportedfeaturesList(features)),
    };
  }

  private engine(): object {
    const { Empty, engine } = this.sdk;
    let root = "";
    return {
      log: this.method((request: LogRequest) => {
        const isError = request.getSeverity() === engine.LogSeverity.ERROR;
        if (isError || request.getSeverity() === engine.LogSeverity.WARNING)
          this.logged.push({ isError, message: request.getMessage() });
        return new Empty();
      }),
      getRootResource: this.method(() => new engine.GetRootResourceResponse().setUrn(root)),
      setRootResource: this.method((request: InstanceType<typeof engine.SetRootResourceRequest>) => {
        root = request.getUrn();
        return new engine.SetRootResourceResponse();
      }),
      requirePulumiVersion: this.method(() => new Empty()),
    };
  }

  private async register(request: messages.RegisterResourceRequest): Promise<object> {
    await this.transforms.apply(request);
    const urn = this.urnOf(request);
    this.registered.push(registeredBy(request, urn));
    return new this.sdk.resource.RegisterResourceResponse().setUrn(urn).setObject(request.getObject());
  }

  private read(request: messages.ReadResourceRequest): object {
    const urn = this.urnOf(request);
    this.registered.push(readBy(request, urn));
    const given = plain(request.getProperties());
    const isStack = request.getType() === "pulumi:pulumi:StackReference";
    if (isStack) this.standIns.add("value");
    const properties = isStack ? { ...given, outputs: unknownText, secretOutputNames: [] } : given;
    return new this.sdk.resource.ReadResourceResponse().setUrn(urn).setProperties(this.sdk.struct(properties));
  }

  /** What a look-up of another package, or of a resource by its URN, is answered. */
  private looked(request: messages.ResourceInvokeRequest): Fields {
    if (request.getTok() !== "pulumi:pulumi:getResource") {
      this.standIns.add("value");
      return {};
    }
    const { urn } = plain(request.getArgs());
    const known = this.registered.find((one) => one.urn === urn);
    return { urn, id: known?.id ?? "", state: known?.inputs ?? {} };
  }

  private urnOf(request: messages.RegisterResourceRequest | messages.ReadResourceRequest): string {
    const [, , outer = ""] = request.getParent().split("::");
    const type = outer === "" || outer === stackType ? request.getType() : `${outer}$${request.getType()}`;
    return `urn:pulumi:${this.stack}::${this.project}::${type}::${request.getName()}`;
  }

  private method<Request, Response>(work: (request: Request) => Response | Promise<Response>) {
    return ({ request }: Call<Request>, answer: Answer<Response>) => {
      void Promise.resolve()
        .then(() => work(request))
        .then(
          (response) => {
            answer(null, response);
          },
          (error: unknown) => {
            answer(error instanceof Error ? error : new Error(String(error)));
          },
        );
    };
  }
}

import type { EngineMessage } from "./engine-message.js";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb.js";
import type * as messages from "@pulumi/pulumi/proto/resource_pb.js";
import { plain, readBy, registeredBy } from "./request.js";
import type { SdkMessages } from "./sdk-messages.js";
import { type Client, clientOf } from "./client-of.js";
import { Transforms } from "./transforms.js";
import { unknownText } from "../../schema/unknown-text.js";
import { tellStandIn } from "../../without-network.js";

const stackType = "pulumi:pulumi:Stack";

/**
 * The part of Pulumi's engine that a program speaks with, for a preview of a stack that has nothing yet: what a program registers is
 * told to the check, and answered with what it wrote; all else is not known. Types of other packages are taken as they come.
 */
export class SmallEngine {
  private readonly transforms: Transforms;
  private readonly known = new Map<string, { readonly id: string; readonly state: unknown }>();
  /** URNs of what says what it was called before, and of what is inside of that. */
  private readonly renamed = new Set<string>();
  private packages = 0;

  constructor(
    private readonly sdk: SdkMessages,
    private readonly project: string,
    private readonly stack: string,
    private readonly tell: (message: EngineMessage) => void,
  ) {
    this.transforms = new Transforms(sdk);
  }

  /** What a program registers its resources with. */
  monitor(): Client {
    const { Empty, provider, resource, services, struct } = this.sdk;
    // Older SDKs have one message for programs and for providers.
    const { ResourceInvokeResponse: InvokeResponse = provider.InvokeResponse } = resource as Partial<typeof messages>;
    return clientOf(services.monitor, {
      ...this.features(),
      registerResource: (request: messages.RegisterResourceRequest) => this.register(request),
      readResource: (request: messages.ReadResourceRequest) => this.read(request),
      registerResourceOutputs: (request: messages.RegisterResourceOutputsRequest) => {
        if (request.getUrn().includes(`::${stackType}::`)) this.tell({ isFinished: true });
        return new Empty();
      },
      existsResource: () => new resource.ExistsResourceResponse().setUnknown(true),
      invoke: (request: messages.ResourceInvokeRequest) => new InvokeResponse().setReturn(struct(this.looked(request))),
      call: () => {
        tellStandIn("value");
        return new provider.CallResponse().setReturn(struct({}));
      },
      registerPackage: () => new resource.RegisterPackageResponse().setRef(`package-${++this.packages}`),
      registerStackTransform: (request: Parameters<Transforms["add"]>[0]) => {
        this.transforms.add(request);
        return new Empty();
      },
      ...Object.fromEntries(
        ["registerStackInvokeTransform", "registerResourceHook", "registerErrorHook", "signalAndWaitForShutdown"].map(
          (name) => [name, () => new Empty()],
        ),
      ),
    });
  }

  /** What a program logs to. */
  engine(): Client {
    const { Empty, engine, services } = this.sdk;
    let root = "";
    return clientOf(services.engine, {
      log: (request: LogRequest) => {
        const isError = request.getSeverity() === engine.LogSeverity.ERROR;
        if (isError || request.getSeverity() === engine.LogSeverity.WARNING)
          this.tell({ logged: { isError, message: request.getMessage() } });
        return new Empty();
      },
      getRootResource: () => new engine.GetRootResourceResponse().setUrn(root),
      setRootResource: (request: InstanceType<typeof engine.SetRootResourceRequest>) => {
        root = request.getUrn();
        return new engine.SetRootResourceResponse();
      },
      requirePulumiVersion: () => new Empty(),
    });
  }

  /** All features of the SDK. One that does not know deployment infos asks for each by name. */
  private features(): Parameters<typeof clientOf>[1] {
    const { DeploymentInfo, ResourceMonitorFeature, SupportsFeatureResponse } = this.sdk.resource as Partial<
      typeof messages
    > &
      Pick<typeof messages, "SupportsFeatureResponse">;
    const supportsFeature = () => new SupportsFeatureResponse().setHassupport(true);
    if (!DeploymentInfo || !ResourceMonitorFeature) return { supportsFeature };
    const features = Object.values(ResourceMonitorFeature).filter((value) => typeof value === "number");
    return {
      supportsFeature,
      getDeploymentInfo: () => new DeploymentInfo().setDryrun(true).setSupportedfeaturesList(features),
    };
  }

  private async register(request: messages.RegisterResourceRequest): Promise<object> {
    await this.transforms.apply(request);
    const urn = this.urnOf(request);
    const hasAliases =
      request.getAliasesList().length + request.getAliasurnsList().length > 0 || this.renamed.has(request.getParent());
    if (hasAliases) this.renamed.add(urn);
    const registered = registeredBy(request, urn, hasAliases);
    this.known.set(urn, { id: "", state: registered.inputs });
    this.tell({ registered });
    return new this.sdk.resource.RegisterResourceResponse().setUrn(urn).setObject(request.getObject());
  }

  private read(request: messages.ReadResourceRequest): object {
    const urn = this.urnOf(request);
    this.known.set(urn, { id: request.getId(), state: {} });
    this.tell({ registered: readBy(request, urn) });
    const given = plain(request.getProperties());
    const isStack = request.getType() === "pulumi:pulumi:StackReference";
    if (isStack) tellStandIn("value");
    const properties = isStack ? { ...given, outputs: unknownText, secretOutputNames: [] } : given;
    return new this.sdk.resource.ReadResourceResponse().setUrn(urn).setProperties(this.sdk.struct(properties));
  }

  /** What a look-up of another package, or of a resource by its URN, is answered. */
  private looked(request: messages.ResourceInvokeRequest): Readonly<Record<string, unknown>> {
    if (request.getTok() !== "pulumi:pulumi:getResource") {
      tellStandIn("value");
      return {};
    }
    const { urn } = plain(request.getArgs());
    return { urn, ...(this.known.get(String(urn)) ?? { id: "", state: {} }) };
  }

  private urnOf(request: messages.RegisterResourceRequest | messages.ReadResourceRequest): string {
    const [, , outer = ""] = request.getParent().split("::");
    const type = outer === "" || outer === stackType ? request.getType() : `${outer}$${request.getType()}`;
    return `urn:pulumi:${this.stack}::${this.project}::${type}::${request.getName()}`;
  }
}

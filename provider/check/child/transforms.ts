import type { Callback } from "@pulumi/pulumi/proto/callback_pb.js";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb.js";
import type { CallbackClient, SdkMessages } from "./sdk-messages.js";

/** Calls the transforms that a program registers, as the engine does: those of the resource first, then those of the stack. */
export class Transforms {
  private readonly ofStack: Callback[] = [];
  private readonly clients = new Map<string, CallbackClient>();

  constructor(private readonly sdk: SdkMessages) {}

  /** A transform of all resources. */
  add(callback: Callback): void {
    this.ofStack.push(callback);
  }

  /** Changes a request as the transforms want it. */
  async apply(request: RegisterResourceRequest): Promise<void> {
    for (const callback of [...request.getTransformsList(), ...this.ofStack]) await this.transform(request, callback);
  }

  private async transform(request: RegisterResourceRequest, callback: Callback): Promise<void> {
    const { TransformRequest, TransformResponse, TransformResourceOptions } = this.sdk.resource;
    const asked = new TransformRequest()
      .setType(request.getType())
      .setName(request.getName())
      .setCustom(request.getCustom())
      .setParent(request.getParent())
      .setProperties(request.getObject());
    const options = new TransformResourceOptions()
      .setDependsOnList(request.getDependenciesList())
      .setProvider(request.getProvider())
      .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
    if (request.getProtect() === true) options.setProtect(true);
    const bytes = await this.call(callback, asked.setOptions(options).serializeBinary());
    const answer = TransformResponse.deserializeBinary(bytes);
    if (answer.getProperties()) request.setObject(answer.getProperties());
    const chosen = answer.getOptions()?.getProvider();
    if (chosen !== undefined && chosen !== "") request.setProvider(chosen);
  }

  private call(callback: Callback, bytes: Uint8Array): Promise<Uint8Array> {
    const request = new this.sdk.callbacks.CallbackInvokeRequest().setToken(callback.getToken()).setRequest(bytes);
    return new Promise((resolve, reject) => {
      this.clientOf(callback.getTarget()).invoke(request, (error, response) => {
        if (error || !response) reject(error ?? new Error("A transform gave no answer."));
        else resolve(response.getResponse_asU8());
      });
    });
  }

  private clientOf(address: string): CallbackClient {
    const client = this.clients.get(address) ?? this.sdk.callbackClient(address);
    this.clients.set(address, client);
    return client;
  }
}

import * as config from "@pulumi/pulumi/runtime/config.js";

/**
 * What the package uses of Pulumi's SDK. It is taken from the SDK's parts, since the whole brings a thousand files that nobody needs here,
 * half a second's work: the command line reads definitions of resources, and would load all of it for that.
 */
export { Config } from "@pulumi/pulumi/config.js";
export { RunError } from "@pulumi/pulumi/errors.js";
export type { InvokeOptions } from "@pulumi/pulumi/invoke.js";
export * as log from "@pulumi/pulumi/log/index.js";
export { getOrganization, getProject, getStack } from "@pulumi/pulumi/metadata.js";
export { type Input, type Inputs, interpolate, isSecret, Output, output, secret } from "@pulumi/pulumi/output.js";
export {
  CustomResource,
  type CustomResourceOptions,
  type ID,
  mergeOptions,
  ProviderResource,
  Resource,
  type ResourceOptions,
} from "@pulumi/pulumi/resource.js";
export { allConfig } from "@pulumi/pulumi/runtime/config.js";
export { getMonitor, hasMonitor } from "@pulumi/pulumi/runtime/settings.js";
export { deserializeProperty } from "@pulumi/pulumi/runtime/rpc.js";

/** Whether a setting of the stack is encrypted. The SDK keeps it out of its types. */
export const isConfigSecret = (config as unknown as { isConfigSecret: (key: string) => boolean }).isConfigSecret;

import { isMocked } from "./is-mocked.js";
import * as pulumi from "./sdk.js";
import { placeOf, selfOf } from "./self.js";

/** Inputs that say which resource of which program this is. */
export interface OwnInputs {
  /** Stays in the state. */
  readonly __self?: string;
  /** `project/stack name`, for messages; never in the state. */
  readonly __called?: string;
  /** Name of the `comm100.Provider` that it goes through; never in the state. */
  readonly __account?: string;
}

let place: string | undefined;

/**
 * What tells the provider which resource it is to make: the engine tells it neither stack nor name. Nothing under mocks, where no provider
 * runs and what a resource is given should be the same on every machine.
 */
export function ownInputs(
  type: string,
  name: string,
  parent: pulumi.Resource | undefined,
  provider: pulumi.ProviderResource | undefined,
): OwnInputs {
  if (isMocked()) return {};
  const [project, stack] = [pulumi.getProject(), pulumi.getStack()];
  const identity = {
    organization: organization(),
    project,
    stack,
    type: [...typesAbove(parent), type].join("$"),
    name,
  };
  return {
    __self: selfOf(identity, (place ??= placeOf(process.cwd()))),
    __called: `${project}/${stack} ${name}`,
    ...(provider && { __account: nameOf(provider) }),
  };
}

/** The SDK keeps it out of its types. */
function nameOf(provider: pulumi.ProviderResource): string {
  const { __name: name = "?" } = provider as pulumi.ProviderResource & { readonly __name?: string };
  return name;
}

/** Older language hosts do not tell it. */
function organization(): string {
  try {
    return pulumi.getOrganization();
  } catch {
    return "";
  }
}

/** The types that a URN has before the resource's own: all but the stack's. */
function typesAbove(parent: pulumi.Resource | undefined): string[] {
  const { __pulumiType: type = "", __parentResource: above } = (parent ?? {}) as {
    __pulumiType?: string;
    __parentResource?: pulumi.Resource;
  };
  return type === "" || type === "pulumi:pulumi:Stack" ? [] : [...typesAbove(above), type];
}

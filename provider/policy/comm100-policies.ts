import { visible } from "../visible.js";
import type {
  EnforcementLevel,
  PolicyConfigSchema,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import * as pulumi from "@pulumi/pulumi";
import type { Fields } from "../runtime/value.js";
import { findingsOf, refuseUnknown } from "./findings.js";
import type { Rule, Severity, Surroundings } from "./rule.js";
import { rules } from "./rules/index.js";
import { hostsInEnvironment } from "./hosts-in-environment.js";
import { inventoryOf, unguarded } from "./stack-items.js";

/** A policy of this package: it looks at each resource as it comes, and judges the stack at the end. */
export type Comm100Policy = StackValidationPolicy & Pick<ResourceValidationPolicy, "validateResource">;

/** What the policies look for, and what they know besides the stack. */
export interface PolicyOptions {
  /** How much the rules count, by their names; the others keep their own. What `--policy-pack-config` names goes before. */
  readonly severities?: Readonly<Record<string, EnforcementLevel>>;
  /**
   * E-mail address of the agent that the program calls the API with.
   *
   * @defaultValue `email` in the policy's configuration, `COMM100_EMAIL`, `comm100:email`
   */
  readonly email?: string;
  /**
   * IPv4 address that whoever applies the program works from.
   *
   * @defaultValue `address` in the policy's configuration, `COMM100_POLICY_ADDRESS`
   */
  readonly address?: string;
  /**
   * Hosts that the product may call, with all that end with them: `["widgets.example"]`.
   *
   * @defaultValue `hosts` in the policy's configuration, `COMM100_POLICY_HOSTS` with commas between them; else any
   */
  readonly hosts?: readonly string[];
  /**
   * The rules: add your own to those of this package with `[...rules, mine]`.
   *
   * @defaultValue all of this package
   */
  readonly rules?: readonly Rule[];
}

const levels: Readonly<Record<Severity, EnforcementLevel>> = {
  error: "mandatory",
  warning: "advisory",
  off: "disabled",
};

const schemas: Readonly<Record<"email" | "address" | "hosts", PolicyConfigSchema["properties"][string]>> = {
  email: { type: "string", description: "E-mail address of the agent that the program calls the API with" },
  address: { type: "string", description: "IPv4 address that whoever applies the program works from" },
  hosts: { type: "array", items: { type: "string" }, description: "Hosts that the product may call" },
};

/**
 * The rules as policies, for a `PolicyPack` of your own.
 *
 * @example
 * ```ts
 * new PolicyPack("contact-centre", { policies: comm100Policies({ severities: { "two-of-one-name": "mandatory" } }) });
 * ```
 *
 * @throws When `severities` names a rule that does not exist.
 */
export function comm100Policies(options: PolicyOptions = {}): Comm100Policy[] {
  const { severities = {}, rules: chosen = rules } = options;
  refuseUnknown(Object.keys(severities), chosen);
  const inputs = new Map<string, Fields>();
  return chosen.map((rule) => policyOf(rule, severities[rule.name] ?? levels[rule.severity], options, inputs));
}

function policyOf(
  rule: Rule,
  enforcementLevel: EnforcementLevel,
  options: PolicyOptions,
  inputs: Map<string, Fields>,
): Comm100Policy {
  const { name, title, why, advice, uses = [] } = rule;
  return {
    name,
    displayName: title,
    description: `${title}. ${why}`,
    remediationSteps: advice,
    enforcementLevel,
    ...(uses.length > 0 && {
      configSchema: { properties: Object.fromEntries(uses.map((key) => [key, schemas[key]])) },
    }),
    validateResource: ({ urn, type, props }) => {
      if (type.startsWith("pulumi-nodejs:dynamic/comm100/")) inputs.set(urn, unguarded(props));
    },
    validateStack: async (stack, reportViolation) => {
      const inventory = await inventoryOf(stack.resources, inputs);
      // Values come decrypted, and nobody says which were secret: messages call things what the program calls them.
      const known = {
        ...surroundings(options, stack.getConfig()),
        nameOf: ({ name }: { name: string }) => `"${name}"`,
        quote: (_: string, instead = "") => instead,
      };
      const severity = { [name]: "error" as const };
      for (const { message, item } of findingsOf(inventory, { ...known, rules: [rule], severities: severity }))
        reportViolation(visible(`${message} ${advice}`), item.urn);
    },
  };
}

/** What is known, the nearest first. */
function surroundings(
  options: PolicyOptions,
  config: PolicyOptions,
): Pick<Surroundings, "email" | "address" | "hosts"> {
  const { COMM100_EMAIL, COMM100_POLICY_ADDRESS } = process.env;
  const said = (...values: (string | undefined)[]) => values.find((value) => value !== undefined && value !== "");
  return {
    email: said(config.email, options.email, COMM100_EMAIL, new pulumi.Config("comm100").get("email")),
    address: said(config.address, options.address, COMM100_POLICY_ADDRESS),
    hosts: config.hosts ?? options.hosts ?? hostsInEnvironment(),
  };
}

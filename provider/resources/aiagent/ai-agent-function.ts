import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, object, reference, rows, secret, when, z } from "../../schema/index.js";

const functionId = {
  /** The function that it belongs to. */
  functionId: z.string().optional(),
} as const;

const rowOutputs = {
  /** The API's id of the row. */
  id: z.string(),
  ...functionId,
} as const;

const definition = define({
  area: "aiagent",
  name: "AiAgentFunction",
  noun: "function",
  path: "aiagent/functions",
  naturalKey: ["name"],
  parentInBody: true,
  parent: {
    /** The AI agent that it belongs to: pass `aiAgent.id`. */
    aiAgentId: reference("aiagent/AiAgent"),
  },
  fields: {
    /** Name of the function: `Look up an order`. */
    name: z.string().min(1),
    /** What the function does. The AI agent goes by it to find the function. */
    description: z.string().optional(),
    /** Whether the AI agent may call the function at any time; off, only from topics that use it. */
    isGlobal: z.boolean().optional(),
    /** What the AI agent must know to call the function. The list replaces the one on the server. */
    inputParameters: rows(
      {
        /** Name of the parameter: `orderNumber`. */
        name: z.string().optional(),
        /** What kind of value it is. */
        type: choice("String", "Integer", "Float", "Boolean").optional(),
        /** What the value means. */
        description: z.string().optional(),
        /** Whether the function cannot be called without it. */
        isRequired: z.boolean().optional(),
      },
      { key: ["name"], outputs: rowOutputs },
    ).optional(),
    /** The call that the function makes. */
    apiRequest: object(
      {
        /** Method of the call. */
        httpMethod: choice("GET", "POST", "PUT", "DELETE").optional(),
        /** Address that is called. May hold parameters and what is known of the visitor, in braces. */
        url: leadsTo("server", z.string()).optional(),
        /** Whether the call carries the credential of `authorizationCredentialId`. */
        isAuthorizationRequired: z.boolean().optional(),
        /** Id of a credential of the site. Needed while `isAuthorizationRequired` is on. */
        authorizationCredentialId: when({ isAuthorizationRequired: true }, z.string().optional()),
        /** Headers of the call. The list replaces the one on the server. */
        httpHeaders: rows(
          {
            /** Name of the header: `X-Shop`. */
            key: z.string().optional(),
            /** Its value. It may be a credential: encrypted in state, never compared with what the API answers. */
            value: secret(z.string()).optional(),
            /**
             * Place of the header in the list.
             *
             * @defaultValue the place in the list
             */
            order: z.number().int().optional(),
          },
          {
            key: ["key"],
            position: "order",
            outputs: {
              /** The API's id of the row. */
              id: z.string(),
              /** The call that the row belongs to. */
              apiRequestId: z.string().optional(),
            },
          },
        ).optional(),
        /** Body of the call, as JSON text. */
        requestBody: z.string().optional(),
      },
      functionId,
    ).optional(),
    /** What the AI agent gets of the answer. The list replaces the one on the server. */
    responseMetas: rows(
      {
        /** Key or path in the answer's JSON: `order.status`. */
        responseKey: z.string().optional(),
      },
      { key: ["responseKey"], outputs: rowOutputs },
    ).optional(),
  },
  outputs: {
    /** How many topics use the function. */
    usedInTopics: z.number().int().optional(),
  },
});

/** The arguments of {@link AiAgentFunction}. */
export interface AiAgentFunctionArgs extends Args<typeof definition> {}

/**
 * A call to a server of yours that an AI agent makes to find something out, or to get something done.
 *
 * @example
 * ```ts
 * const lookUpOrder = new comm100.aiagent.AiAgentFunction("look-up-order", {
 *   aiAgentId: ava.id,
 *   name: "Look up an order",
 *   description: "Tells where an order is.",
 *   inputParameters: [{ name: "orderNumber", type: "String", isRequired: true }],
 *   apiRequest: {
 *     httpMethod: "GET",
 *     url: "https://shop.example/orders",
 *     httpHeaders: [{ key: "X-Token", value: config.requireSecret("shopToken") }],
 *   },
 *   responseMetas: [{ responseKey: "order.status" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/ai-agent-function
 */
export class AiAgentFunction extends resource<typeof definition, AiAgentFunctionArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one function of an AI agent, by any of its fields: `getAiAgentFunction({ aiAgentId: "…", name: "…" })`. */
export const getAiAgentFunction = look.one;

/** {@link getAiAgentFunction} with outputs. */
export const getAiAgentFunctionOutput = look.oneOutput;

/** Looks up all functions of an AI agent that a filter lets through: `getAiAgentFunctions({ aiAgentId: "…" })`. */
export const getAiAgentFunctions = look.all;

/** {@link getAiAgentFunctions} with outputs. */
export const getAiAgentFunctionsOutput = look.allOutput;

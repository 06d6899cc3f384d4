import { action, object, rows, secret, unordered, when, z } from "../../provider/schema/index.js";
import { objectNode } from "../../provider/schema/shape.js";

/** A node that has every kind of field. */
export const everything = objectNode(
  {
    name: z.string(),
    color: z.string().optional(),
    isOn: z.boolean().optional(),
    text: when({ isOn: true }, z.string()).optional(),
    password: secret(z.string()).optional(),
    agentIds: unordered(z.array(z.string())).optional(),
    words: z.array(z.string()).optional(),
    isEnabled: action(() => ({ name: "enable" }), z.boolean()).optional(),
    server: object({
      host: z.string().optional(),
      port: z.number().optional(),
      key: secret(z.string()).optional(),
    }).optional(),
    rules: rows(
      { field: z.string(), label: z.string().optional(), order: z.number().optional() },
      { key: ["field"], position: "order", outputs: { id: z.string() } },
    ).optional(),
    days: rows(
      { day: z.string(), from: z.string().optional() },
      { key: ["day"], unordered: true, outputs: { id: z.string() } },
    ).optional(),
  },
  { createdTime: z.string().optional() },
);

import type { Rule } from "../rule.js";
import { departmentWithoutAgents } from "./department-without-agents.js";
import { webhookWithoutHttps } from "./webhook-without-https.js";

/** All rules, in the order in which mistakes are told. */
export const rules: readonly Rule[] = [departmentWithoutAgents, webhookWithoutHttps];

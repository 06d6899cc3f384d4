/** Where each guard is set: in Pulumi's configuration or in the environment, which wins, so that one run can be let through. */
export const guardTable = {
  onConflict: { config: "comm100:onConflict", environment: "COMM100_ON_CONFLICT" },
  existing: { config: "comm100:existing", environment: "COMM100_EXISTING" },
  maxDeletes: { config: "comm100:maxDeletes", environment: "COMM100_MAX_DELETES" },
} as const;

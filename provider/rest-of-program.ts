import type * as pulumi from "@pulumi/pulumi";

/** The input that tells a provider process how many resources the program has on its account. No state keeps it. */
export const totalKey = "__total";

const totals = new Map<pulumi.ProviderResource | undefined, number>();

/** Counts a resource of a program. Returns how many there are on its account once the program has gone on as far as it can by itself. */
export function countedOn(provider: pulumi.ProviderResource | undefined): Promise<number> {
  const total = () => totals.get(provider) ?? 0;
  totals.set(provider, total() + 1);
  return new Promise((resolve) =>
    setImmediate(() => {
      resolve(total());
    }),
  );
}

let lookedAt = 0;

/**
 * The engine stops a run at the first resource that it refuses, and says nothing of those after it.
 *
 * @param total - What {@link countedOn} counted.
 * @returns What a check found, with how many were not looked at.
 */
export function withRest<T extends pulumi.dynamic.CheckResult>(result: T, total: unknown): T {
  lookedAt++;
  const rest = typeof total === "number" ? total - lookedAt : 0;
  const last = result.failures?.at(-1);
  if (!last || rest <= 0) return result;
  const others = rest === 1 ? "1 other resource of the program was" : `${rest} other resources of the program were`;
  const reason = `${last.reason}\n${others} not looked at: \`npx pulumi-comm100 check\` lists all problems at once.`;
  return { ...result, failures: [...(result.failures ?? []).slice(0, -1), { ...last, reason }] };
}

import type { ErrorBody } from "./error-body.js";

/** What a 403 may mean: no permission, a feature that the plan lacks, or too many calls. */
export type Forbidden = "permission" | "feature" | "calls";

const signs: Readonly<Record<Forbidden, RegExp>> = {
  feature: /feature|\bplan\b|subscription|licen[cs]e/i,
  calls: /too many|rate.?limit|quota|exceed|throttl|limit of the day/i,
  permission: /permission|authori[sz]|denied|\baccess\b|privilege/i,
};

/**
 * What a 403 says that it means, in its words or else by its name.
 *
 * @param body - what the API said, if it said anything readable
 * @returns undefined when it does not say, or says both, as the API's documentation does
 */
export function forbiddenReason(body: ErrorBody | undefined): Forbidden | undefined {
  return onlySign(body?.message) ?? (hasSign(body?.message) ? undefined : onlySign(body?.name));
}

function onlySign(text: string | undefined): Forbidden | undefined {
  const found = signsIn(text);
  // "The plan does not permit access" is about the plan, whatever else it mentions.
  if (found.includes("feature")) return "feature";
  return found.length === 1 ? found[0] : undefined;
}

function hasSign(text: string | undefined): boolean {
  return signsIn(text).length > 0;
}

function signsIn(text: string | undefined): Forbidden[] {
  return (["feature", "calls", "permission"] as const).filter((reason) => signs[reason].test(text ?? ""));
}

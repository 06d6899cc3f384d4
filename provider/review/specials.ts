import { securitySpecials } from "./security-specials.js";

/** How a change of a field is said as a sentence of its own, where people say it so. */
export interface Special {
  /** Types that it is for. Without: all. */
  readonly types?: RegExp;
  /** The field. */
  readonly field: RegExp;
  /** The value after, if the sentence is for one alone. */
  readonly after?: string | boolean;
  /** What the object does when the field changes: `{before}` and `{after}` stand for the values. */
  readonly changed: string;
  /** The same where nothing was set before. */
  readonly set: string;
  /** Fields beside it that the sentence says as well. */
  readonly covers?: RegExp;
}

/** The sentences that people expect. Any field that is not here is said as `Label: old → new`. */
export const specials: readonly Special[] = [
  ...securitySpecials,
  { field: /^isEnabled$/, after: true, changed: "is switched on", set: "is switched on" },
  { field: /^isEnabled$/, after: false, changed: "is switched off", set: "is switched off" },
  {
    field: /^routeTo(Agent|Department)?Id$/,
    changed: "now goes to {after} instead of {before}",
    set: "goes to {after}",
    covers: /^routeTo(Type|AgentId|DepartmentId)?$/,
  },
  {
    types: /^livechat:DynamicCampaignRule$/,
    field: /^targetCampaignId$/,
    changed: "now leads to {after} instead of {before}",
    set: "leads to {after}",
  },
  // An agent is called by first and last name; the title is what the agent is: Support.
  {
    types: /^(?!global:Agent$)/,
    field: /^(name|displayName|title)$/,
    changed: "was called {before} until now",
    set: "",
  },
  { field: /^order$/, changed: "moves from place {before} to place {after}", set: "stands at place {after}" },
  { types: /^kb:/, field: /^status$/, after: "published", changed: "is published", set: "is published" },
  { types: /^kb:/, field: /^status$/, after: "draft", changed: "is taken back to a draft", set: "is a draft" },
  {
    types: /^global:Agent$/,
    field: /^isAdmin$/,
    after: true,
    changed: "becomes an administrator",
    set: "is an administrator",
  },
  {
    types: /^global:Agent$/,
    field: /^isAdmin$/,
    after: false,
    changed: "is no longer an administrator",
    set: "is no administrator",
  },
  { types: /^global:Agent$/, field: /^isActive$/, after: true, changed: "may log in again", set: "may log in" },
  {
    types: /^global:Agent$/,
    field: /^isActive$/,
    after: false,
    changed: "may no longer log in",
    set: "may not log in",
  },
];

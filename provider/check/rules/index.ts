import type { Finding } from "../finding.js";
import type { Program } from "../program.js";
import { limitFindings } from "./limits.js";
import { linkFindings } from "./links.js";
import { nameFindings } from "./names.js";
import { referenceFindings } from "./references.js";
import { schemaFindings } from "./schema.js";
import { secretFindings } from "./secrets.js";
import { settingFindings } from "./settings.js";

/** What is looked for in every program, besides the rules of the policy pack. */
export const rules: readonly ((program: Program) => Finding[])[] = [
  schemaFindings,
  referenceFindings,
  nameFindings,
  linkFindings,
  limitFindings,
  secretFindings,
  settingFindings,
];

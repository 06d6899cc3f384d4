import { rules } from "../../provider/policy/rules/index.js";

const levels = { error: "mandatory", warning: "advisory", off: "disabled" };

/** What `docs/policy.md` says of the rules, part by part. */
export const tables: Readonly<Record<string, readonly string[]>> = {
  rules: [
    "| Rule | Level | Why it hurts | What to do |",
    "| --- | --- | --- | --- |",
    ...rules.map(
      ({ name, title, severity, why, advice }) =>
        `| <a id="${name}"></a>**${title}**<br>\`${name}\` | ${levels[severity]} | ${why} | ${advice} |`,
    ),
  ],
  sight: rules.map(({ name, sees }) => `- \`${name}\`: ${sees}`),
};

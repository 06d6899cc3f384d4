import { settingTable } from "./client/setting-table.js";
import { nearMiss } from "./near-miss.js";
import { guardTable } from "./runtime/guard-table.js";

const prefix = "comm100:";
const known = [...Object.keys(settingTable), ...Object.keys(guardTable)];
const guards: readonly string[] = Object.values(guardTable).map(({ environment }) => environment);
/** So few letters may differ where a name may well be somebody else's. */
const few = 2;

/**
 * Settings that nobody reads, though they look as if: one that is misspelt would leave a guard off in silence.
 *
 * @param keys - All keys of the stack's configuration, with their namespaces.
 * @param project - Name of the project: of one that is called `comm100` the other settings are its own.
 */
export function unknownSettings(
  keys: readonly string[],
  project: string,
  environment: NodeJS.ProcessEnv = process.env,
): string[] {
  const names = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const isWrong = (name: string) =>
    !known.includes(name) && (project !== "comm100" || nearMiss(name, known, few) !== undefined);
  return [...names.filter(isWrong).map(wrongKey), ...wrongVariables(environment)];
}

function wrongKey(name: string): string {
  const key = `${prefix}${name}`;
  const near = nearMiss(name, known);
  const hint = near === undefined ? `There are: ${known.join(", ")}.` : `Did you mean ${prefix}${near}?`;
  return `${key} is no setting of pulumi-comm100, so nothing reads it. ${hint} Take it out with \`pulumi config rm ${key}\`; what your program reads itself belongs under another name than comm100.`;
}

/** Of the environment only what is nearly a guard counts: other variables may be the user's own, and a missing credential is told. */
function wrongVariables(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment).flatMap((name) => {
    const near = guards.includes(name) ? undefined : nearMiss(name, guards, few);
    if (near === undefined || environment[near] !== undefined) return [];
    return [`Nothing reads ${name} in the environment. Did you mean ${near}? Correct it, or take it out.`];
  });
}

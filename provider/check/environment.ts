import { CouldNotCheck } from "./could-not-check.js";

/** What programs need to run at all, to print, and to be compiled: nothing that opens an account, a state or a forge. */
const harmless = new Set(
  [
    "PATH HOME USER LOGNAME SHELL PWD TMPDIR TMP TEMP XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME",
    "LANG LANGUAGE TZ TERM COLORTERM COLUMNS LINES NO_COLOR FORCE_COLOR CI",
    "NODE_ENV NODE_OPTIONS NODE_PATH NODE_COMPILE_CACHE NODE_NO_WARNINGS NODE_ICU_DATA NODE_PRESERVE_SYMLINKS",
    "LD_LIBRARY_PATH DYLD_LIBRARY_PATH PULUMI_EXPERIMENTAL",
  ].flatMap((names) => names.split(" ")),
);
const harmlessKinds = /^(LC|TS_NODE|PULUMI_NODEJS)_/;

/** The environment of a program that is checked. */
export interface Environment {
  /** What it is given. */
  readonly given: Readonly<Record<string, string>>;
  /** Names of what it is not. */
  readonly heldBack: readonly string[];
}

/**
 * The part of the environment that a program is given. A list of what it must not have would lack the next one's name.
 *
 * @param wanted - What it is given besides: `NAME` as it is, or `NAME=value`.
 * @throws CouldNotCheck where a name has no value.
 */
export function environmentFor(wanted: readonly string[], all: NodeJS.ProcessEnv = process.env): Environment {
  const asked = Object.fromEntries(wanted.map((one) => pair(one, all)));
  const present = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const isGiven = (name: string) => harmless.has(name) || harmlessKinds.test(name) || name in asked;
  return {
    given: { ...Object.fromEntries(present.filter(([name]) => isGiven(name))), ...asked },
    heldBack: present.flatMap(([name]) => (isGiven(name) ? [] : [name])),
  };
}

function pair(text: string, all: NodeJS.ProcessEnv): readonly [string, string] {
  const [name = "", ...rest] = text.split("=");
  const value = rest.length > 0 ? rest.join("=") : all[name];
  if (name === "" || value === undefined)
    throw new CouldNotCheck(
      `--env ${text}: the environment has no ${name}. To give the program a value, write ${name}=value.`,
    );
  return [name, value];
}

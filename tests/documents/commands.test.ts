import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { settingTable } from "../../provider/client/setting-table.js";
import { guardTable } from "../../provider/runtime/guard-table.js";
import { root } from "../../tools/set-up/folders.mjs";
import { type Command, commands } from "./commands.js";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const guards = Object.entries(guardTable).map(([name, { environment }]) => ({ name, environment }));
const settings = [...Object.values(settingTable).map(({ name, environment }) => ({ name, environment })), ...guards];

/** Programs that documents may call, each with what is wrong with a call. */
const programs: Readonly<Record<string, (words: readonly string[]) => string | undefined>> = {
  npm: ([verb = "", name = ""]) => {
    if (verb === "run") return name in scripts ? undefined : `package.json has no script ${name}`;
    if (verb === "test") return undefined;
    return ["install", "ci"].includes(verb) ? undefined : `npm ${verb} is not expected in documents`;
  },
  npx: ([name = "", ...words]) => (name === "pulumi-comm100" ? commandLineProblem(words) : toolProblem(name)),
  // What of the CLI exists is asked of the CLI itself, in tests/e2e/commands.test.ts.
  pulumi: ([verb = "", action = "", ...words]) => {
    const key = words.find((word) => word.startsWith("comm100:"))?.slice("comm100:".length);
    return verb === "config" && action === "set" && key !== undefined && !settings.some(({ name }) => name === key)
      ? `there is no setting comm100:${key}`
      : undefined;
  },
  cat: () => undefined,
  // What documents copy comes out of this repository.
  cp: (words) => {
    const missing = words.slice(0, -1).find((word) => !word.startsWith("-") && !existsSync(join(root, word)));
    return missing === undefined ? undefined : `there is no ${missing}`;
  },
  gh: ([verb = ""]) => (["api", "secret"].includes(verb) ? undefined : `gh ${verb} is not expected in documents`),
  pnpm: ([verb = ""]) => (verb === "add" ? undefined : `pnpm ${verb} is not expected in documents`),
  export: ([assignment = ""]) => {
    const [name = ""] = assignment.split("=");
    // `diff env:STAGING` reads COMM100_STAGING_DOMAIN, and an example the key of each customer.
    const plain = name
      .replace(/^COMM100_(STAGING|PRODUCTION)_/, "COMM100_")
      .replace(/^(COMM100_API_KEY)_[A-Z]+$/, "$1");
    const isCommon = ["NODE_OPTIONS", "NODE_EXTRA_CA_CERTS", "HTTPS_PROXY", "NO_PROXY"].includes(name);
    const isRead = isCommon || settings.some(({ environment }) => environment === plain);
    return isRead ? undefined : `nothing reads ${name}`;
  },
  node: ([script = ""]) =>
    globSync(`examples/*/${script}`, { cwd: root }).length > 0 ? undefined : `no example has ${script}`,
  true: () => undefined,
  git: () => undefined,
  cd: () => undefined,
  mkdir: () => undefined,
};

const toolProblem = (name: string) =>
  existsSync(join(root, "node_modules", ".bin", name)) ? undefined : `no installed package has a command ${name}`;

/** What follows the command's name and is no option is its business: files, stacks, accounts. */
function commandLineProblem([name = "", ...words]: readonly string[]): string | undefined {
  const main = join(root, "dist", "cli", "main.js");
  const helpOf = (...command: string[]) =>
    execFileSync(process.execPath, [main, ...command, "--help"], { encoding: "utf8" });
  if (!new RegExp(`^  ${name}\\b`, "m").test(helpOf())) return `pulumi-comm100 has no command ${name}`;
  const help = helpOf(name);
  const unknown = words.filter((word) => word.startsWith("--") && !help.includes(word));
  return unknown.length > 0 ? `pulumi-comm100 ${name} has no ${unknown.join(", ")}` : undefined;
}

function problemOf({ words: [program = "", ...words] }: Command): string | undefined {
  return program in programs ? programs[program]?.(words) : `${program} is not expected in documents`;
}

describe("the commands in documents", () => {
  it("exist", () => {
    const wrong = commands.flatMap((command) => {
      const problem = problemOf(command);
      return problem === undefined ? [] : [`${command.place}: ${problem}`];
    });
    expect(wrong).toEqual([]);
    expect(commands.map(({ words }) => words.join(" "))).toEqual(
      expect.arrayContaining(["npm run quick-start", "npm test", "pulumi up"]),
    );
  });
});

describe("the README", () => {
  it("lists every setting of an account", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| `comm100:(\w+)` +\| `(\w+)`/gm)].map(([, name, environment]) => [
      name,
      environment,
    ]);
    expect(rows).toEqual(settings.map(({ name, environment }) => [name, environment]));
  });
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { commands } from "../documents/commands.js";

const run = promisify(execFile);

/** A sub-command of Pulumi with its flags: `config set --secret`. Arguments are left out. */
function parts(words: readonly string[]): { readonly path: string[]; readonly flags: string[] } {
  const groups = ["config", "stack", "plugin", "state", "package", "config env"];
  const path: string[] = [];
  for (const word of words) {
    if (word.startsWith("-") || (path.length > 0 && !groups.includes(path.join(" ")))) break;
    path.push(word);
  }
  return { path, flags: words.filter((word) => word.startsWith("-")).map((flag) => flag.replace(/=.*/, "")) };
}

const used = commands
  .filter(({ words }) => words[0] === "pulumi")
  .map(({ place, words }) => ({ place, ...parts(words.slice(1)) }));
const paths = [...new Set(used.map(({ path }) => path.join(" ")))];

describe("Pulumi", () => {
  it.each(paths)("knows `pulumi %s`, with the flags that documents give it", async (path) => {
    const { stdout } = await run("pulumi", [...path.split(" "), "--help"], {
      env: { ...process.env, NODE_OPTIONS: "", PULUMI_SKIP_UPDATE_CHECK: "true" },
    });
    // Some names, such as `stack init`, are aliases of newer ones; of a group that does not know the word, Pulumi shows its own help.
    const [name = ""] = path.split(" ").slice(-1);
    const [, aliases = ""] = /^Aliases:\n(.*)$/m.exec(stdout) ?? [];
    const isKnown = stdout.includes(`pulumi ${path}`) || aliases.split(/[ ,]+/).includes(name);
    expect([path, isKnown]).toEqual([path, true]);
    const flags = used.filter((command) => command.path.join(" ") === path).flatMap(({ flags }) => flags);
    expect(flags.filter((flag) => !new RegExp(`(^|[\\s,])${flag}([\\s,]|$)`, "m").test(stdout))).toEqual([]);
  });
});

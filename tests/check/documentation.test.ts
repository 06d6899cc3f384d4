import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { checkCommand } from "../../provider/cli/check.js";
import { root } from "../../tools/set-up/folders.mjs";
import { blocksOf } from "../documents/markdown.js";
import { checkIn, projectOf, withProjects } from "./checked.js";

withProjects();

const blocks = blocksOf("docs/check.md");
const textOf = (language: string) => blocks.filter((block) => block.language === language).map(({ text }) => text);

interface Tasks {
  readonly tasks: readonly { readonly problemMatcher: { readonly pattern: { readonly regexp: string } } }[];
}

describe("docs/check.md", () => {
  it("has editors find the place in what check prints", async () => {
    const { tasks } = JSON.parse(textOf("json")[0] ?? "") as Tasks;
    const pattern = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? "");
    const program = `new comm100.ticketing.Tag("late", { nam: "Late" }); throw new Error("a: b [c]", { cause: new Error("d") });`;
    const { output } = await checkIn(projectOf(program));
    const found = output.split("\n").flatMap((line) => {
      const [, ...parts] = pattern.exec(line) ?? [];
      return parts.length > 0 ? [parts] : [];
    });
    expect(found).toEqual(
      [
        ["index.js", "2", "59", "error", "a: b [c]", "program"],
        ["index.js", "2", "1", "error", 'ticketing.Tag "late": name is missing; text is needed', "schema"],
        ["index.js", "2", "1", "error", 'ticketing.Tag "late": nam is no argument; did you mean name?', "schema"],
      ].sort(([, , one], [, , other]) => Number(one) - Number(other)),
    );
  });

  it("shows lines as check prints them", () => {
    const { tasks } = JSON.parse(textOf("json")[0] ?? "") as Tasks;
    const pattern = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? "");
    const lines = (textOf("text")[0] ?? "").split("\n").filter((line) => line.startsWith("index.ts"));
    expect(lines).toHaveLength(2);
    expect(lines.filter((line) => !pattern.test(line))).toEqual([]);
  });

  it("names every option", () => {
    const page = readFileSync(join(root, "docs", "check.md"), "utf8");
    const rows = [...page.matchAll(/^\| `(--[\w-]+)/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(
      checkCommand()
        .options.map(({ long }) => long)
        .sort(),
    );
  });
});

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { blocksOf } from "./markdown.js";

it("the unit test in the documents passes, without credentials, and would notice a mistake", () => {
  const text = blocksOf("docs/unit-tests.md").find((block) => block.text.includes("node:test"))?.text ?? "";
  const work = join(root, ".work");
  mkdirSync(work, { recursive: true });
  const folder = mkdtempSync(join(work, "unit-tests-"));
  try {
    const run = (file: string, program: string) => {
      writeFileSync(join(folder, file), program);
      const kept = Object.entries(process.env).filter(([name]) => !/^(COMM100|PULUMI|NODE_OPTIONS)/.test(name));
      const { stdout, status } = spawnSync(process.execPath, ["--test", file], {
        cwd: folder,
        env: Object.fromEntries(kept),
        encoding: "utf8",
      });
      return { stdout, status };
    };
    expect(run("team.test.ts", text)).toEqual({ status: 0, stdout: expect.stringContaining("pass 1") as unknown });
    expect(run("wrong.test.ts", text.replace("name: model", "nam: model"))).toEqual({
      status: 1,
      stdout: expect.stringMatching(/nam is no field of a department; did you mean name\?/) as unknown,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { refreshOf } from "../drift/project.js";
import { shop, stateOf } from "../map/site.js";
import { newFolder } from "../tools/folder.js";

let folder: string;
beforeAll(() => {
  folder = newFolder();
  const campaign = { type: "livechat:Campaign", name: "shop", inputs: { name: "Shop" }, site: { name: "Sales" } };
  writeFileSync(join(folder, "Pulumi.yaml"), "name: test\nruntime: nodejs\n");
  writeFileSync(join(folder, "index.js"), "");
  writeFileSync(join(folder, "preview.json"), refreshOf([campaign]));
  writeFileSync(join(folder, "state.json"), stateOf(shop));
});

/** Runs `pulumi-comm100` with what it prints going nowhere: a pipe that nobody reads from any more. */
async function unread(args: readonly string[], closed: "stdout" | "stderr"): Promise<[code: unknown, said: string]> {
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], { cwd: folder });
  child[closed].destroy();
  const ended = once(child, "close");
  const said = await text(closed === "stdout" ? child.stderr : child.stdout);
  return [(await ended)[0], said];
}

describe("a command whose output nobody reads", () => {
  it.each<readonly [code: number, ...args: string[]]>([
    [0, "--help"],
    [0, "diff", "state:state.json", "state:state.json"],
    [2, "drift", "--from", "preview.json"],
    [0, "forecast", "preview.json"],
    [0, "map", "state.json"],
    [2, "review", "preview.json", "--fail-on", "risky"],
  ])("ends quietly, with %i as it would otherwise: %s %s", async (code, ...args) => {
    expect(await unread(args, "stdout")).toEqual([code, ""]);
  });

  it("ends quietly where its message is not read either", async () => {
    expect(await unread(["map", "missing.json"], "stderr")).toEqual([1, ""]);
  });

  it("says so and ends with 1 where it cannot be printed at all", async () => {
    const closed = openSync(join(folder, "state.json"), "r");
    const main = join(root, "dist", "cli", "main.js");
    const child = spawn(process.execPath, [main, "map", "state.json"], {
      cwd: folder,
      stdio: ["ignore", closed, "pipe"],
    });
    closeSync(closed);
    const ended = once(child, "close");
    const said = child.stderr ? await text(child.stderr) : "";
    expect([(await ended)[0], said]).toEqual([
      1,
      expect.stringMatching(/^error: The result cannot be printed: EBADF.*\n$/),
    ]);
  });
});

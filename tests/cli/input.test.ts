import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { describe, expect, it } from "@jest/globals";
import { forecastCommand } from "../../provider/cli/forecast.js";
import { mapCommand } from "../../provider/cli/map.js";
import { reviewCommand } from "../../provider/cli/review.js";
import { root } from "../../tools/set-up/folders.mjs";
import { shop, stateOf } from "../map/site.js";
import { newFolder } from "../tools/folder.js";

const commands = { forecast: forecastCommand, map: mapCommand, review: reviewCommand } satisfies Record<
  string,
  () => Command
>;

describe("a file that is not there", () => {
  it.each(Object.entries(commands))("is named in one line by %s", async (_, make) => {
    const file = join(newFolder(), "preview.json");
    let said = "";
    const command = make()
      .exitOverride()
      .configureOutput({ writeErr: (text) => (said += text) });
    await expect(command.parseAsync([file], { from: "user" })).rejects.toMatchObject({ exitCode: 1 });
    expect(said).toBe(`error: ${file} cannot be read: there is no such file.\n`);
  });
});

describe("standard input", () => {
  it("is read by its mark, as Windows PowerShell writes it", async () => {
    const printed = async (input: Buffer) => {
      const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "map"]);
      const ended = once(child, "close");
      child.stdin.end(input);
      const [output, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return [(await ended)[0] as unknown, output, said];
    };
    const plain = await printed(Buffer.from(stateOf(shop)));
    expect(plain).toEqual([0, expect.stringContaining("```mermaid"), ""]);
    expect(await printed(Buffer.from(`\ufeff${stateOf(shop)}`, "utf16le"))).toEqual(plain);
  });
});

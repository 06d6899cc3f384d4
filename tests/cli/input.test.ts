import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "@jest/globals";
import { forecastCommand } from "../../provider/cli/forecast.js";
import { mapCommand } from "../../provider/cli/map.js";
import { reviewCommand } from "../../provider/cli/review.js";
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

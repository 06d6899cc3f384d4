import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { awkwardNames, awkwardSeed } from "../export/awkward.js";
import { commandLine } from "./command-line.js";
import { compile, exportInto, imported, newFolder } from "./exported.js";
import type { Stack } from "./stack.js";

const size = 60;
let emulator: Emulator;
let folder: string;
let stack: Stack;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0, seed: awkwardSeed(size) });
  folder = newFolder();
  const run = await exportInto(folder, emulator);
  expect([run.code, run.text]).toEqual([0, expect.stringMatching(/resources written to/)]);
  const made = await imported(folder, emulator);
  expect([made.run.code, made.run.text]).toEqual([0, expect.stringMatching(/imported/)]);
  stack = made.stack;
});
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

it("drift of every object of an export comes into its program, in code and in text files", async () => {
  const awkward = awkwardNames.filter((name) => name.trim() !== "" && name.length < 100);
  const edit = (collection: string, key: string, more: (place: number) => string) => {
    for (const [place, row] of emulator.rows(collection).entries())
      emulator.edit(`${collection}/${text(row["id"])}`, { [key]: `${text(row[key])} ${more(place)}`.trim() });
  };
  edit("ticketing/tags", "name", (place) => `${awkward[place % awkward.length] ?? ""} ${place}`);
  edit("global/departments", "name", (place) => `${awkward.at(-1 - (place % awkward.length)) ?? ""} ${place}`);
  edit("global/publicCannedMessages", "message", (place) => `\r\n\t\${${awkward[place % awkward.length] ?? ""}}`);
  const { code, output } = await commandLine(["drift", "--write", "--json"], stack.environment, folder);
  const { program } = JSON.parse(output) as { program: { urn: string; settings: { state: string }[] }[] };
  const ours = stack.resources().filter(({ type }) => /:(?:Tag|Department|PublicCannedMessage)$/.test(type));
  // The export leaves out what has no name.
  expect(ours.length).toBeGreaterThan(size - 5);
  expect([code, program.map(({ urn }) => urn).sort()]).toEqual([2, ours.map(({ urn }) => urn).sort()]);
  expect(program.filter(({ settings }) => settings.some(({ state }) => state !== "ready"))).toEqual([]);
  expect(await compile(folder)).toBe("");
  const preview = await stack.preview("--refresh", "--expect-no-changes");
  expect([preview.code, preview.text.slice(-2000)]).toEqual([0, expect.stringMatching(/unchanged/)]);
});

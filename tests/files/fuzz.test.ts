import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readConfig } from "../../provider/check/config.js";
import { readProject } from "../../provider/check/project.js";
import { readSeed } from "../../provider/cli/read-seed.js";
import { stackSide } from "../../provider/diff/stack-side.js";
import { findEntry } from "../../provider/drift/find-entry.js";
import { patchProgram } from "../../provider/drift/patch-program.js";
import { renderDrift } from "../../provider/drift/render-drift.js";
import { readImportFile } from "../../provider/export/import-file.js";
import { loadKinds } from "../../provider/export/kinds.js";
import { readManifest } from "../../provider/export/manifest.js";
import { finishInterrupted } from "../../provider/export/transaction.js";
import { OwnFolder } from "../../provider/files/own-folder.js";
import { markdownOf, picturesOf } from "../../provider/map/map.js";
import { readSource } from "../../provider/map/read-source.js";
import { costOf } from "../../provider/preview/cost.js";
import { readPreview } from "../../provider/preview/preview.js";
import { pendingCreates } from "../../provider/recover/pending-creates.js";
import { changesOf } from "../../provider/review/changes-of.js";
import { renderMarkdown } from "../../provider/review/render-markdown.js";
import { reviewOf } from "../../provider/review/review-of.js";
import { refreshOf } from "../drift/project.js";
import { shop, stateOf } from "../map/site.js";
import { diceOf } from "../runtime/chaos/dice.js";
import { newFolder } from "../tools/folder.js";
import { mutated } from "./mutated.js";

const rounds = 1500;
const rate = { limit: 300, window: 300 };
const kinds = await loadKinds();
let folder: string;
beforeAll(() => {
  folder = newFolder();
  for (const name of ["out", "out/.comm100-export", "package", "stack"]) mkdirSync(join(folder, name));
  put("package/Pulumi.yaml", "name: p\nruntime: nodejs\n");
  put("package/index.js", "");
  put("stack/Pulumi.yaml", "name: p\nruntime: nodejs\n");
  writeFileSync(
    join(folder, "index.js"),
    'new (require("pulumi-comm100").livechat.Campaign)("shop", { name: "Shop" });\n',
  );
});
const put = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const entries = shop.filter(([, name]) => ["shop", "back", "support"].includes(name));
const state = JSON.parse(stateOf(entries)) as { deployment: { resources: { outputs: object }[] } };
for (const resource of state.deployment.resources)
  resource.outputs = {
    ...resource.outputs,
    __managed: { name: true, conditions: [{ value: true }] },
    __forms: { name: "x" },
  };
const pending = {
  ...state.deployment,
  pending_operations: [{ type: "creating", resource: state.deployment.resources[0] }],
};
const campaign = { type: "livechat:Campaign", name: "shop", inputs: { name: "Shop" }, site: { name: "Sales" } };
const shift = { type: "livechat:Shift", name: "day", inputs: { name: "Day", departmentIds: ["1"] }, isGone: true };
const preview = {
  ...(JSON.parse(refreshOf([campaign, shift])) as object),
  diagnostics: [{ severity: "error", message: "no", urn: "urn:pulumi:test::test::x::y" }],
  changeSummary: { same: 1 },
};
const place = { variable: "sales", file: "global.ts" };
const manifest = {
  version: 1,
  files: { "global.ts": "0", "texts/sales/description.md": "1" },
  objects: { "global:Department/1": { ...place, title: "Sales", arguments: { name: "x" } } },
  lookUps: { "global:Role/2": { variable: "admins", file: "global.ts" } },
};
const entry = { type: "t", name: "sales", id: "1", inputs: { name: "Sales" }, outputs: { name: "Sales" } };
const project = {
  name: "site",
  main: "index.js",
  runtime: { name: "nodejs", options: { typescript: false } },
  config: { "a:b": { default: 1 } },
};
const settings = {
  config: { "comm100:siteId": "1", "comm100:apiKey": { secure: "x" }, "site:list": [1, { secure: "y" }] },
};

/** All that commands read, and what they do with it. */
const readers: Readonly<Record<string, readonly [document: unknown, read: (text: string) => unknown]>> = {
  "a state, for map": [state, async (text) => markdownOf(picturesOf(await readSource(text), pictures))],
  "a state, for diff": [
    state,
    (text) => stackSide({ form: "state", file: put("state.json", text) }, "state.json", kinds),
  ],
  "a state, for recover": [{ deployment: pending }, (text) => pendingCreates(text)],
  "a preview, for map": [preview, async (text) => markdownOf(picturesOf(await readSource(text), pictures))],
  "a preview, for review": [preview, async (text) => renderMarkdown(await reviewOf(readPreview(text), rate), 60_000)],
  "a preview, for forecast": [preview, (text) => costOf(readPreview(text).steps, rate)],
  "a preview, for drift": [preview, drifted],
  "a record of an export": [manifest, (text) => readManifest(folderWith("comm100-export.json", text))],
  "an import file": [{ nameTable: {}, resources: [entry] }, (text) => readImportFile(folderWith("import.json", text))],
  "a record of an interrupted export": [
    { version: 1, files: [{ path: "one.ts", before: null, text: "x" }], removed: [{ path: "two.ts", before: "x" }] },
    (text) => finishInterrupted(folderWith(".comm100-export/writing.json", text)),
  ],
  "a project file": [project, (text) => readProject(join(put("Pulumi.yaml", text), ".."))],
  "settings of a stack": [
    settings,
    (text) => readConfig(readProject(join(put("stack/Pulumi.dev.yaml", text), "..")), { given: [] }),
  ],
  "a seed": [
    { "global/departments": [{ name: "Sales" }], "livechat/chatSettings": { a: [1, { b: null }] } },
    (text) => readSeed(put("seed.json", text)),
  ],
  "a package file": [
    { name: "p", main: "index.js" },
    (text) => findEntry(join(put("package/package.json", text), "..")),
  ],
};
const pictures = { campaigns: [], parts: [], isBefore: false };

function folderWith(name: string, text: string): OwnFolder {
  put(`out/${name}`, text);
  return new OwnFolder(join(folder, "out"));
}

async function drifted(text: string): Promise<string> {
  const changes = await changesOf(readPreview(text));
  return renderDrift("text", patchProgram(changes, { folder, file: join(folder, "index.js") }), changes, false);
}

/** Why a failure is no message for people; undefined where it is one. */
function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return `it is ${typeof error}`;
  const isOurs = error.constructor === Error || ["UnusableInput", "CouldNotCheck"].includes(error.name);
  const isLine = error.message !== "" && !error.message.includes("\n") && error.message.length < 600;
  return isOurs && isLine && !/undefined|\[object/.test(error.message) ? undefined : (error.stack ?? error.message);
}

describe("whatever a file holds", () => {
  it.each(Object.entries(readers))("is read, or refused in one line: %s", async (_, [document, read]) => {
    const faults: unknown[] = [];
    for (let seed = 1; seed <= rounds && faults.length < 3; seed++) {
      const text = mutated(document, diceOf(seed));
      try {
        await read(text);
      } catch (error) {
        const fault = faultOf(error);
        if (fault !== undefined) faults.push([seed, fault, text.slice(0, 3000)]);
      }
    }
    expect(faults).toEqual([]);
    expect(JSON.stringify(await read(JSON.stringify(document)))).not.toBe("");
  });
});

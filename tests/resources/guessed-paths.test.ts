import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { ChatButton, ManualInvitation, RoutingRule } from "../../provider/resources/livechat/index.js";
import { parse } from "yaml";
import { areas } from "../../provider/resources/areas.js";
import { root } from "../../tools/set-up/folders.mjs";
import { text } from "../emulator/text.js";
import { accountOn, Life, type Resource } from "../life.js";

let emulator: Emulator;
let campaignId: string;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
  campaignId = text(emulator.insert("livechat/campaigns", { name: "Shop" })["id"]);
});
afterAll(() => emulator.close());

const writes = () => emulator.calls.filter(({ method }) => method !== "GET");
const missing = { error: "EntityNotFound", message: "No." };
const hide = (method: string) => {
  emulator.fault({ method, path: /manualInvitation|customRules/, times: 99, status: 404, body: missing });
};
const life = (resource: Resource) => new Life(resource, accountOn(emulator));

/** The GET of each path in the API's description, and what it is known by. */
const evidence = new Map<string, string | undefined>();
const shape = (path: string) => path.replace(/\{.*?\}/g, "{}").toLowerCase();
for (const file of globSync("provider/emulator/openapi/*.yaml", { cwd: root })) {
  const { paths = {} } = parse(readFileSync(join(root, file), "utf8")) as {
    paths?: Record<string, { get?: { "x-comm100-evidence"?: string } }>;
  };
  for (const [path, { get }] of Object.entries(paths)) if (get) evidence.set(shape(path), get["x-comm100-evidence"]);
}

it("a definition says that its path is guessed where the description of the API says that it is inferred", async () => {
  const loaded = await Promise.all(Object.values(areas).map((load) => load()));
  const members = loaded.flatMap((area) => Object.values(area) as unknown as Resource[]);
  const definitions = new Set(members.map(({ definition }) => definition));
  const wrong = [...definitions].filter(({ path, singleton, isGuessed = false }) => {
    const known = evidence.get(shape(singleton ? `/${path}` : `/${path}/{id}`));
    return isGuessed !== (known === "inferred");
  });
  expect(wrong.map(({ area, name }) => `${area}/${name}`)).toEqual([]);
  expect([...definitions].filter(({ isGuessed }) => isGuessed).length).toBeGreaterThan(10);
});

describe("what stands under a path that is guessed", () => {
  it("is not written where a look at it is answered 404, which is told for what it may be", async () => {
    hide("GET");
    emulator.forgetCalls();
    await expect(life(ManualInvitation).up({ campaignId, style: "popup" })).rejects.toThrow(
      /nothing under livechat\/campaigns\/.*\/manualInvitation: what it belongs to is gone, or .*No page.*an earlier version/,
    );
    expect(writes()).toEqual([]);
  });

  it("is not called deleted where a write is answered 404", async () => {
    hide("POST");
    const made = life(RoutingRule).up({ campaignId, name: "VIP" });
    await expect(made).rejects.toThrow(/No page.*the 404 may mean that the object is elsewhere/);
    await expect(made).rejects.not.toThrow(/deleted elsewhere/);
    emulator.clearFaults();
    const invitation = life(ManualInvitation);
    await invitation.up({ campaignId, style: "popup" });
    hide("GET");
    await expect(invitation.up({ campaignId, style: "bubble" })).rejects.toThrow(/nothing under .*No page/);
  });
});

it("settings of an object are made by their first PUT where it is there and has none, and not where it is gone", async () => {
  emulator.fault({ method: "GET", path: "livechat/campaigns/{id}/chatButton", status: 404, body: missing });
  await life(ChatButton).up({ campaignId, type: "adaptive" });
  expect(writes()).toHaveLength(1);
  emulator.remove(`livechat/campaigns/${campaignId}`);
  await expect(life(ChatButton).up({ campaignId, type: "adaptive" })).rejects.toThrow("what it belongs to is gone");
  expect(writes()).toHaveLength(1);
});

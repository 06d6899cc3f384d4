import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { KnowledgeBase } from "../../../provider/resources/kb/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const args = { name: "Help Centre", visibility: "public", status: "open", ifAllowRateHelpfulOrNotHelpful: true };

describeLife(KnowledgeBase, {
  args,
  change: { name: "Help", status: "closed" },
  outside: { visibility: "private" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("gets one of its pages as home page, and does not mind articles being counted", async () => {
  const life = new Life(KnowledgeBase, accountOn(emulator));
  await life.up(args);
  const page = emulator.insert("kb/customPages", { kbId: life.id, title: "Welcome" });
  const withHome = { ...args, homePageType: "customPage", homePageId: page["id"] };
  expect(await life.up(withHome)).toBe("update");
  emulator.edit(`kb/knowledgeBases/${life.id}`, { articles: 14 });
  await life.refresh();
  expect(life.state).toMatchObject({ articles: 14, homePageId: page["id"] });
  expect(await life.preview(withHome)).toBe("same");
});

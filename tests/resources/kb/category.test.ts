import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Category } from "../../../provider/resources/kb/index.js";
import { findOne } from "../../../provider/runtime/find.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

describeLife(Category, {
  given: (emulator) => {
    const { kbId } = givenKnowledgeBase(emulator);
    return { kbId, parentId: emulator.insert("kb/categories", { kbId, name: "Billing" })["id"] };
  },
  args: (given) => ({ ...given, name: "Refunds", customUrl: "refunds" }),
  change: { name: "Money back", order: 3 },
  outside: { customUrl: "money" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("is made anew in another knowledge base, below the root that each brings with it", async () => {
  const [one, other] = [givenKnowledgeBase(emulator).kbId, givenKnowledgeBase(emulator).kbId];
  const account = accountOn(emulator);
  const rootOf = async (kbId: string) => (await findOne(Category.definition, { kbId, name: "Root" }, account))["id"];
  const life = new Life(Category, account);
  await life.up({ kbId: one, name: "Billing", parentId: await rootOf(one) });
  const { id } = life;
  expect(await life.up({ kbId: other, name: "Billing", parentId: await rootOf(other) })).toBe("replace");
  expect(emulator.find(`kb/categories/${id}`)).toBeUndefined();
  expect(emulator.find(`kb/categories/${life.id}`)).toMatchObject({ kbId: other, name: "Billing" });
});

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { getPrebuiltEntity } from "../../../provider/resources/bot/index.js";
import { findAll, findOne } from "../../../provider/runtime/find.js";
import type { AnyDefinition } from "../../../provider/schema/definition.js";
import { accountOn } from "../../life.js";

const { definition } = getPrebuiltEntity as unknown as { definition: AnyDefinition };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("is looked up in one language", async () => {
  const account = accountOn(emulator);
  const found = await findOne(definition, { languageCode: "fr", name: "date" }, account);
  expect(found).toMatchObject({ id: expect.any(String), languageCode: "fr", name: "date", example: ["2026-01-04"] });
  expect(await findAll(definition, { languageCode: "fr" }, account)).toHaveLength(4);
});

it("names what is near when nothing is found", async () => {
  const search = findOne(definition, { languageCode: "en", name: "phone" }, accountOn(emulator));
  await expect(search).rejects.toThrow(/No prebuilt entity.*phone-number/);
});

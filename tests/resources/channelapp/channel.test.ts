import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { getChannel } from "../../../provider/resources/channelapp/index.js";
import { findAll, findOne } from "../../../provider/runtime/find.js";
import type { AnyDefinition } from "../../../provider/schema/definition.js";
import { accountOn } from "../../life.js";

const { definition } = getChannel as unknown as { definition: AnyDefinition };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("is looked up by its name and what it can do", async () => {
  const account = accountOn(emulator);
  const found = await findOne(definition, { Name: "WhatsApp" }, account);
  expect(found).toMatchObject({ id: "WhatsApp", OutgoingMessageMaxLength: 4096, IfSupportBot: true });
  expect(await findAll(definition, { IfSupportBot: false }, account)).toMatchObject([{ Name: "Email" }]);
});

it("names what is near when nothing is found", async () => {
  await expect(findOne(definition, { Name: "Whatsup" }, accountOn(emulator))).rejects.toThrow(/No channel.*WhatsApp/);
});

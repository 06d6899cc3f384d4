import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { getContactIdentityType } from "../../../provider/resources/channelapp/index.js";
import { findOne } from "../../../provider/runtime/find.js";
import type { AnyDefinition } from "../../../provider/schema/definition.js";
import { accountOn } from "../../life.js";

const { definition } = getContactIdentityType as unknown as { definition: AnyDefinition };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("is looked up by its name", async () => {
  const found = await findOne(definition, { Name: "Email" }, accountOn(emulator));
  expect(found).toEqual({ id: "Email", Name: "Email", IconUrl: "https://static.example/email.png" });
});

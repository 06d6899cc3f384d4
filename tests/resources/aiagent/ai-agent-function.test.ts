import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { AiAgentFunction } from "../../../provider/resources/aiagent/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { givenAiAgent } from "./given-ai-agent.js";

const request = (token: string) => ({
  httpMethod: "POST",
  url: "https://shop.example/orders",
  isAuthorizationRequired: false,
  httpHeaders: [
    { key: "X-Token", value: token },
    { key: "X-Shop", value: "1" },
  ],
  requestBody: "{}",
});
const args = (given: Fields) => ({
  ...given,
  name: "Look up an order",
  isGlobal: false,
  inputParameters: [{ name: "orderNumber", type: "String", isRequired: true }],
  apiRequest: request("one"),
  responseMetas: [{ responseKey: "order.status" }],
});

describeLife(AiAgentFunction, {
  given: givenAiAgent,
  args,
  change: { isGlobal: true, apiRequest: { ...request("one"), httpMethod: "GET" } },
  outside: { isGlobal: true },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("sends a header's new value, and takes what the server has of it for no difference", async () => {
  const given = args(givenAiAgent(emulator));
  const life = new Life(AiAgentFunction, accountOn(emulator));
  await life.up(given);
  await life.refresh();
  expect(await life.preview(given)).toBe("same");
  expect(await life.up({ ...given, apiRequest: request("two") })).toBe("update");
  expect(emulator.find(`aiagent/functions/${life.id}`)).toMatchObject({
    apiRequest: { httpHeaders: [{ key: "X-Token", value: "two" }, { key: "X-Shop" }] },
  });
});

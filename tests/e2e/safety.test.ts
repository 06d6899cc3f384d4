import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { commandLine } from "./command-line.js";
import { environmentOf } from "./environment.js";
import { text } from "../emulator/text.js";
import { type ProgramOptions, Stack } from "./stack.js";

let emulator: Emulator;
const stacks: Stack[] = [];
beforeAll(async () => {
  emulator = await createEmulator({ showSecrets: true });
});
beforeEach(() => {
  emulator.clearFaults();
  emulator.reset();
});
afterEach(() => {
  for (const stack of stacks.splice(0)) stack.dispose();
});
afterAll(() => emulator.close());

async function stackOf(program: string, options: ProgramOptions = {}): Promise<Stack> {
  const stack = await Stack.create(program, { ...options, env: { ...environmentOf(emulator), ...options.env } });
  stacks.push(stack);
  return stack;
}

const secretText = "S3cr3t-pa55word";
const agent = (password: string, email = "ada@shop.example") => `
const config = new pulumi.Config();
new comm100.global.Agent("ada", { email: "${email}", firstName: "Ada", lastName: "B", password: ${password} });
`;

const headers = (value: string) => `
new comm100.livechat.IosPush("ios", {
  iosType: "thirdParty", iosThirdPartyURL: "https://push.shop.example", iosThirdPartyRequestBody: "{}",
  iosPushThirdPartyRequestHeaders: [{ field: "Authorization", content: ${value} }],
});
const bot = new comm100.bot.Chatbot("bot", { name: "Bot", languageId: "en", engineId: "b0000000-0000-4000-8000-0000000000e1" });
new comm100.bot.ChatbotMessageWhenAVisitorStartAChat("hello", { chatbotId: bot.id, channelId: "Live Chat", chatbotResponse: { chatbotActions: [
  { id: "0c6f1f5e-0000-4000-8000-000000000001", type: "chatbotActionStart",
    chatbotActionStart: { nextActionId: "0c6f1f5e-0000-4000-8000-000000000002" } },
  { id: "0c6f1f5e-0000-4000-8000-000000000002", type: "chatbotActionWebhook", chatbotActionWebhook: {
    url: "https://shop.example", chatbotActionWebhookHeaders: [{ key: "Authorization", value: ${value} }] } },
] } });
`;

/** A state in which nothing is secret. */
function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarks);
  if (typeof value !== "object" || value === null) return value;
  const { plaintext } = value as { plaintext?: unknown };
  if (typeof plaintext === "string") return withoutMarks(JSON.parse(plaintext));
  const entries = Object.entries(value).filter(([key]) => key !== "additionalSecretOutputs");
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutMarks(part)]));
}

describe("a secret", () => {
  it("is in clear text nowhere: not in state, messages or logs, after up, refresh, change and failure", async () => {
    const stack = await stackOf(agent(`config.requireSecret("password")`), { env: { COMM100_LOG: "debug" } });
    await stack.pulumi("config", "set", "--secret", "password", secretText);
    const texts: string[] = [];
    const run = async (work: Promise<{ text: string; code: number }>, code = 0) => {
      const result = await work;
      expect([result.code, result.text]).toEqual([code, expect.any(String)]);
      texts.push(result.text, stack.state());
    };
    await run(stack.up());
    expect(emulator.calls.find((call) => call.method === "POST" && call.path === "global/agents")?.body).toMatchObject({
      password: secretText,
    });
    await run(stack.refresh());
    await run(stack.preview("--diff", "--expect-no-changes"));
    await stack.pulumi("config", "set", "--secret", "password", `${secretText}-2`);
    await run(stack.up("--diff"));
    expect(emulator.calls.some((call) => call.path.endsWith(":changePassword"))).toBe(true);
    await stack.pulumi("config", "set", "--secret", "password", `${secretText}-3`);
    emulator.fault({
      method: "POST",
      path: /changePassword/,
      times: 10,
      status: 400,
      body: { error: "ParameterInvalid", message: `${secretText}-3 is weak` },
    });
    await run(stack.up("--diff"), 1);
    stack.write(agent(`[config.requireSecret("password")] as never`));
    await run(stack.preview("--diff"), 1);
    for (const text of texts) expect(text).not.toContain(secretText);
    expect(texts.join()).toContain("POST global/agents");
  });

  it("that is written in the program itself is encrypted all the same, in rows too, and in states of earlier versions", async () => {
    const stack = await stackOf(
      `${agent(JSON.stringify(secretText))}${headers(JSON.stringify(`Bearer ${secretText}`))}`,
    );
    const key = ["comm100:apiKey", emulator.credentials.apiKey];
    await stack.pulumi("config", "set", "--plaintext", ...key);
    const refused = await stack.up();
    expect([refused.code, refused.text]).toEqual([
      expect.any(Number),
      expect.stringMatching(/comm100:apiKey is not encrypted .*`pulumi config set --secret comm100:apiKey`/),
    ]);
    expect(`${refused.text}${stack.state()}`).not.toContain(emulator.credentials.apiKey);
    await stack.pulumi("config", "set", "--secret", ...key);
    expect((await stack.up()).code).toBe(0);
    expect(emulator.find("livechat/iosPush")).toMatchObject({
      iosPushThirdPartyRequestHeaders: [{ content: `Bearer ${secretText}` }],
    });
    expect(stack.state()).not.toContain(secretText);
    // As a version left it that took headers for no secrets.
    const shown = (await stack.pulumi("stack", "export", "--show-secrets")).output;
    writeFileSync(join(stack.folder, "earlier.json"), JSON.stringify(withoutMarks(JSON.parse(shown))));
    await stack.pulumi("stack", "import", "--file", "earlier.json");
    expect(stack.state()).toContain(secretText);
    emulator.forgetCalls();
    const again = await stack.up("--expect-no-changes");
    expect([again.code, again.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    expect(emulator.countCalls({ method: "PUT" })).toBe(0);
    expect(stack.state()).not.toContain(secretText);
    expect((await stack.refresh("--expect-no-changes")).code).toBe(0);
    expect(stack.state()).not.toContain(secretText);
  });
});

describe("a value that a program marks as secret", () => {
  it("in a field that is none by nature is encrypted, and absent from messages", async () => {
    const stack = await stackOf(`
const url = pulumi.secret("https://hooks.example/${secretText}");
new comm100.livechat.Webhook("hook", { event: "chatEnds", targetUrl: url });
`);
    const message = `https://hooks.example/${secretText} does not answer`;
    emulator.fault({
      method: "POST",
      path: "livechat/webhooks",
      status: 400,
      body: { error: "ParameterInvalid", message },
    });
    const failed = await stack.up();
    expect([failed.code, failed.text]).toEqual([1, expect.stringMatching(/does not answer/)]);
    const up = await stack.up();
    const refresh = await stack.refresh("--expect-no-changes");
    expect([up.code, refresh.code]).toEqual([0, 0]);
    const [hook] = emulator.rows("livechat/webhooks");
    emulator.edit(`livechat/webhooks/${text(hook?.["id"])}`, { targetUrl: "https://hooks.example/of-somebody" });
    stack.write(
      `new comm100.livechat.Webhook("hook", { event: "chatEnds", targetUrl: "https://hooks.example/open" });`,
    );
    const preview = await stack.preview("--diff");
    const opened = await stack.up();
    expect([preview.code, opened.code, opened.text]).toEqual([
      0,
      0,
      expect.stringMatching(/targetUrl was changed.*secret/),
    ]);
    for (const { text } of [failed, up, refresh, preview, opened]) expect(text).not.toContain(secretText);
    expect(stack.state()).not.toContain(secretText);
  });
});

describe("a failure", () => {
  it("after the POST keeps the id, and the next run goes on", async () => {
    const stack = await stackOf(
      `new comm100.contact.ContactField("size", { name: "Shoe size", type: "text", order: 1 });`,
    );
    const body = { error: "AuthorizationFailed", message: "no" };
    emulator.fault({ method: "POST", path: "contact/fields:reorder", times: 9, status: 403, body });
    const failed = await stack.up();
    expect([failed.code, failed.text]).toEqual([
      1,
      expect.stringMatching(/contact\.ContactField "Shoe size": it was made, but not all/),
    ]);
    const isSize = (row: { name?: unknown }) => row["name"] === "Shoe size";
    const [made] = emulator.rows("contact/fields").filter(isSize);
    expect(stack.resources()).toMatchObject([{ id: made?.["id"] }]);
    emulator.clearFaults();
    const repaired = await stack.up();
    expect([repaired.code, repaired.text]).toEqual([0, expect.stringMatching(/1 updated/)]);
    expect(emulator.rows("contact/fields").filter(isSize)).toMatchObject([{ id: made?.["id"] }]);
    expect((await stack.refresh("--expect-no-changes")).code).toBe(0);
    expect((await stack.destroy()).code).toBe(0);
    expect(emulator.rows("contact/fields").filter(isSize)).toEqual([]);
  });

  it("by a kill between POST and answer does not lead to a second object, on another machine either", async () => {
    const stack = await stackOf(`new comm100.global.Department("support", { name: "Support", description: "Help" });`);
    emulator.fault({ method: "POST", path: "global/departments", delayMs: 600_000 });
    const run = stack.start("up", "--yes", "--skip-preview", "--non-interactive");
    await until(() => emulator.rows("global/departments").some((row) => row["name"] === "Support"));
    run.kill();
    await run.done;
    expect((await stack.up()).text).toMatch(/locked by 1 lock.*pulumi cancel/);
    await stack.pulumi("cancel", "--yes");
    // Another machine has nothing of what this one wrote down.
    stack.environment["COMM100_LEDGER"] = join(stack.folder, "another-machine");
    const { text: noted } = await commandLine(["recover"], stack.environment, stack.folder);
    expect(noted).toMatch(/was killed while it made global\.Department "support"/);
    const repaired = await stack.up();
    expect([repaired.code, repaired.text]).toEqual([
      0,
      expect.stringMatching(/Department::support, interrupted while creating/),
    ]);
    expect(repaired.text).toMatch(/Support.*: a run of this stack was interrupted while it made it/);
    expect(emulator.rows("global/departments").filter((row) => row["name"] === "Support")).toHaveLength(1);
    expect((await stack.preview("--expect-no-changes")).code).toBe(0);
    expect((await stack.refresh("--clear-pending-creates", "--expect-no-changes")).code).toBe(0);
    const last = await stack.up("--expect-no-changes");
    expect([last.code, last.text]).toEqual([0, expect.not.stringMatching(/pending operations/)]);
  });
});

describe("credentials", () => {
  const program = Array.from(
    { length: 6 },
    (_, place) => `new comm100.global.Department("d${place}", { name: "D${place}" });`,
  ).join("\n");

  it("that are missing are told once, at preview", async () => {
    const stack = await stackOf(program, { env: { COMM100_API_KEY: "" } });
    const run = await stack.preview();
    expect(run.code).not.toBe(0);
    expect(run.text.match(/pulumi config set --secret comm100:apiKey/g)).toHaveLength(1);
    expect(run.text).toContain("COMM100_API_KEY");
    expect(emulator.countCalls()).toBe(0);
  });

  it("that are wrong cost one call, write nothing, and are told in full once", async () => {
    const stack = await stackOf(program, { env: { COMM100_API_KEY: "wrong-key-123456" } });
    const run = await stack.up();
    expect(run.code).not.toBe(0);
    expect(emulator.countCalls()).toBe(1);
    expect(emulator.rows("global/departments").filter((row) => text(row["name"]).startsWith("D"))).toEqual([]);
    expect(run.text).not.toContain("wrong-key-123456");
  });
});

describe("bad input", () => {
  it("is refused at preview, all of it at once, with what is allowed, and without a call", async () => {
    const stack = await stackOf(`new comm100.livechat.Shift("day", {
  naem: "Day", timeZone: "America/Vancouver",
  shiftWorkingHours: [{ dayOfWeek: "monday", startTime: "9", endTime: "17:00:00" }],
} as never);`);
    const { text, code } = await stack.preview();
    expect(code).not.toBe(0);
    expect(text).toMatch(/name is missing/);
    expect(text).toMatch(/naem is no argument; did you mean name\?/);
    expect(text).toMatch(/timeZone .*Pacific Standard Time/);
    expect(text).toMatch(/shiftWorkingHours\[0\]\.dayOfWeek .*did you mean "Monday"/);
    expect(text).toMatch(/shiftWorkingHours\[0\]\.startTime .*09:30:00/);
    expect(emulator.countCalls()).toBe(0);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

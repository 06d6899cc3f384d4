import { describe, expect, it } from "@jest/globals";
import { Department } from "../../provider/resources/global/index.js";
import { PreChat } from "../../provider/resources/livechat/index.js";
import { findOne } from "../../provider/runtime/find.js";
import { accountOn, Life } from "../life.js";
import type { Answer } from "../mutant.js";
import { withMutant } from "../with-mutant.js";

const at = withMutant();

const other = { id: "00000000-aaaa-4000-8000-000000000001", name: "Somebody else's", description: "x" };
const noObject: readonly (readonly [string, Answer])[] = [
  ["an empty object", { status: 200, body: {} }],
  ["nothing", { status: 204, body: undefined }],
  ["an object of somebody else", { status: 200, body: other }],
  ["an error that says 200", { status: 200, body: { error: "InternalServerError", message: "x" } }],
  ["a list", { status: 200, body: [other] }],
];

/** Answers calls to one path otherwise, the first time or always. */
function strike(method: string, path: RegExp, answer: Answer, times = Infinity): void {
  let struck = 0;
  at.site.rules = {
    request: (call) => (call.method === method && path.test(call.path) && struck++ < times ? answer : undefined),
  };
}

describe.each(noObject)("%s", (_, answer) => {
  const path = /^global\/departments\/./;
  async function department() {
    const life = new Life(Department, accountOn(at.site.emulator));
    await life.up({ name: "Billing", description: "one" });
    at.emulator.edit(`global/departments/${life.id}`, { isAvailableInVoice: true });
    return life;
  }

  it("is no answer to a read: it is asked again", async () => {
    const life = await department();
    strike("GET", path, answer, 1);
    await life.up({ name: "Billing", description: "two" });
    expect(at.emulator.find(`global/departments/${life.id}`)).toMatchObject({
      description: "two",
      isAvailableInVoice: true,
    });
  });

  it("makes an update fail that goes by it, and nothing is written", async () => {
    const life = await department();
    strike("GET", path, answer);
    const before = at.emulator.countCalls({ method: "PUT" });
    await expect(life.up({ name: "Billing", description: "two" })).rejects.toThrow(/Comm100 answered 20[04], but/);
    expect(at.emulator.countCalls({ method: "PUT" })).toBe(before);
  });

  it("makes a refresh fail, and nothing is forgotten", async () => {
    const life = await department();
    const { id, state } = life;
    strike("GET", path, answer);
    await expect(life.refresh()).rejects.toThrow(/not believed/);
    expect([life.id, life.state]).toEqual([id, state]);
  });
});

describe("an answer that is no object", () => {
  it("to a POST says nothing of its fate: what was made is found, once", async () => {
    let struck = false;
    at.site.rules = {
      response: ({ method }, answer) => {
        if (method !== "POST" || struck) return answer;
        struck = true;
        return { status: 200, body: {} };
      },
    };
    const life = new Life(Department, accountOn(at.site.emulator));
    await life.up({ name: "Billing" });
    const made = at.emulator.rows("global/departments").filter(({ name }) => name === "Billing");
    expect(made.map(({ id }) => id)).toEqual([life.id]);
  });

  it("to a PUT is asked again; none at all is as good as the object", async () => {
    const life = new Life(Department, accountOn(at.site.emulator));
    await life.up({ name: "Billing", description: "one" });
    strike("PUT", /departments/, { status: 200, body: {} }, 1);
    await life.up({ name: "Billing", description: "two" });
    at.site.rules = {
      response: ({ method }, answer) => (method === "PUT" ? { status: 204, body: undefined } : answer),
    };
    await life.up({ name: "Billing", description: "three" });
    expect(life.state).toMatchObject({ name: "Billing", description: "three" });
  });

  it("is one without the fields that settings of which there is one always have", async () => {
    const campaignId = at.emulator.insert("livechat/campaigns", { name: "Shop" })["id"] as string;
    const life = new Life(PreChat, accountOn(at.site.emulator));
    await life.up({ campaignId, greetingMessage: "one" });
    for (const body of [
      {},
      { statusCode: 200, message: "ok" },
      { ...at.emulator.find(`livechat/campaigns/${campaignId}/preChat`), campaignId: other.id },
    ]) {
      strike("GET", /preChat$/, { status: 200, body });
      await expect(life.up({ campaignId, greetingMessage: "two" })).rejects.toThrow(/answered 200, but with/);
    }
    expect(at.emulator.find(`livechat/campaigns/${campaignId}/preChat`)).toMatchObject({ greetingMessage: "one" });
  });

  it("in a list is a row without an id", async () => {
    strike("GET", /^global\/departments$/, { status: 200, body: [{ name: "Sales" }] });
    await expect(findOne(Department.definition, { name: "Sales" }, accountOn(at.site.emulator))).rejects.toThrow(
      /with a row without an id/,
    );
  });
});

import { describe, expect, it } from "@jest/globals";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { isRefused } from "../../provider/runtime/forms.js";
import { choice, reference, unordered, z } from "../../provider/schema/index.js";
import { nodeOf } from "../../provider/schema/shape.js";
import { accountOn, Life } from "../life.js";
import { withMutant } from "../with-mutant.js";

const text = nodeOf(z.string());
const word = nodeOf(choice("open", "closed"));
const agent = nodeOf(reference("global/Agent"));
const agents = nodeOf(unordered(z.array(reference("global/Agent"))));
const id = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

describe("a value that comes back otherwise", () => {
  it.each([
    ["a switch", true, false, nodeOf(z.boolean())],
    ["a number", 30, 20, nodeOf(z.number())],
    ["a word", "open", "closed", word],
    ["a reference", id, "00000000-0000-0000-0000-000000000000", agent],
    ["a reference that is empty", id, null, agent],
    ["an entry of a list", [id, "x"], ["x"], agents],
    ["a list", ["a"], [], nodeOf(z.array(z.string()))],
    ["a text that is cut", "Mon to Fri, nine to five", "Mon to Fri", text],
    ["a text that is gone", "Hello", "", text],
  ])("is a refusal: %s", (_, wanted, kept, node) => {
    expect(isRefused(wanted, kept, node)).toBe(true);
  });

  it.each([
    ["a quoted switch", true, "true", nodeOf(z.boolean())],
    ["a quoted number", 5, "5", nodeOf(z.number())],
    ["a word in another case", "open", "Open", word],
    ["an id in another case", id, id.toUpperCase(), agent],
    ["entries in another order, with one more", ["a", id], [id.toUpperCase(), "b", "A"], agents],
    ["a trimmed text", " Hello ", "Hello", text],
    ["a text of HTML", "<p>Hello<br></p>", "<p>Hello", text],
    ["a colour", "#ABCDEF80", "#abcdef", text],
    ["a moment", "2026-01-01T09:00:00.123Z", "2026-01-01T09:00:00", text],
    ["an address", "https://shop.example/", "https://shop.example", text],
    ["nothing", "", null, text],
  ])("is a form: %s", (_, wanted, kept, node) => {
    expect(isRefused(wanted, kept, node)).toBe(false);
  });
});

describe("a site that keeps values of its own", () => {
  const at = withMutant();

  it("is told of with what was wanted and what is kept, and that stays a difference", async () => {
    at.site.rules = {
      request: (call) => {
        if (!["POST", "PUT"].includes(call.method) || !call.body) return undefined;
        const { agentIds } = call.body;
        call.body = {
          ...call.body,
          isAvailableInVoice: false,
          agentIds: Array.isArray(agentIds) ? agentIds.slice(0, 1) : [],
        };
        return undefined;
      },
    };
    const ids = ["ada", "bea"].map(
      (name) => at.emulator.insert("global/agents", { email: `${name}@x.example` })["id"] as string,
    );
    const said: string[] = [];
    const life = new Life(
      Department,
      accountOn(at.site.emulator, (message) => said.push(message)),
    );
    const args = { name: "Billing", isAvailableInVoice: true, agentIds: ids };
    await life.up(args);
    const warning = `warning: global.Department "Billing": Comm100 took the write, and kept values of its own.
  isAvailableInVoice was to be true, and is false
  agentIds lacks ["${ids[1] ?? ""}"]`;
    expect(said.join("\n")).toContain(warning);
    expect(life.state).toMatchObject({ isAvailableInVoice: false, agentIds: ids.slice(0, 1) });
    expect(await life.preview(args)).toBe("update");
    await life.refresh();
    expect(await life.preview(args)).toBe("update");
    expect(await life.preview({ ...args, isAvailableInVoice: false, agentIds: ids.slice(0, 1) })).toBe("same");
    at.site.rules = {};
    said.length = 0;
    await life.up(args);
    expect([said, await life.preview(args)]).toEqual([[], "same"]);
  });

  it("is told of without the value where the program marked it as secret", async () => {
    at.site.rules = {
      request: (call) => {
        if (call.method === "POST" && call.body) call.body = { ...call.body, description: "our be" };
        return undefined;
      },
    };
    const said: string[] = [];
    const life = new Life(
      Department,
      accountOn(at.site.emulator, (message) => said.push(message)),
    );
    await life.up({ name: "Billing", description: "our best guess", __secrets: ["description"] });
    expect(said.join("\n")).toContain("description was not kept (a secret)");
    expect(said.join("\n")).not.toContain("our be");
  });

  it("never compares a secret", async () => {
    const said: string[] = [];
    const life = new Life(
      Agent,
      accountOn(at.site.emulator, (message) => said.push(message)),
    );
    await life.up({
      email: "ada@x.example",
      firstName: "Ada",
      lastName: "L",
      displayName: "Ada",
      password: "Passw0rd!x",
    });
    expect(said).toEqual([]);
  });
});

import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import type { PolicyResource } from "@pulumi/policy";
import { findingsOf } from "../../provider/policy/findings.js";
import { webhookWithoutHttps } from "../../provider/policy/rules/webhook-without-https.js";
import { inventoryOf } from "../../provider/policy/stack-items.js";
import type { Fields } from "../../provider/runtime/value.js";
import { unknown } from "./site.js";

/** The guard itself; its types are not published. */
const { unknownCheckingProxy } = createRequire(import.meta.url)("@pulumi/policy/proxy.js") as {
  unknownCheckingProxy: (props: Fields) => Fields;
};

/** A resource as the engine shows it to a policy of a stack: guarded properties, no id. */
function shown(
  type: string,
  name: string,
  props: Fields,
  on: Readonly<Record<string, PolicyResource[]>> = {},
): PolicyResource {
  const kept = { protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: ["password"] };
  return {
    type: `pulumi-nodejs:dynamic/comm100/${type}`,
    urn: `urn:pulumi:test::site::pulumi-nodejs:dynamic/comm100/${type}::${name}`,
    name,
    props: unknownCheckingProxy(props),
    opts: { ...kept, customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 } },
    dependencies: [],
    propertyDependencies: on,
    isType: () => false,
    asType: () => undefined,
  };
}

const agent = (name: string) => shown("global:Agent", name, { email: `${name}@widgets.example`, password: "hush" });
const [ada, bob, eve] = [agent("ada"), agent("bob"), agent("eve")];
const department = (name: string, agentIds: unknown, on: PolicyResource[]) =>
  shown("global:Department", name, { name, agentIds }, { agentIds: on });

describe("the inventory of what the engine shows", () => {
  it("reads what is not known yet without stumbling, and finds what is meant", async () => {
    const inventory = await inventoryOf([ada, department("sales", [unknown], [ada])], new Map());
    const [link] = inventory.linksOf(inventory.ofType("global:Department")[0] ?? fail());
    expect([link?.value, link?.to?.name]).toEqual([unknown, "ada"]);
  });

  it("tells ids from what others say, the certain ones first", async () => {
    const all = department("all", ["A", "B"], [ada, bob]);
    const one = department("one", ["b"], [bob]);
    const inventory = await inventoryOf([ada, bob, all, one], new Map());
    expect(inventory.ofType("global:Agent").map(({ name, id }) => [name, id])).toEqual([
      ["ada", "a"],
      ["bob", "b"],
    ]);
  });

  it("hides what is secret, and looks into what merely holds a secret", async () => {
    const chatbotActionWebhook = {
      url: "http://shop.example",
      chatbotActionWebhookHeaders: [{ key: "A", value: "hush" }],
    };
    const actions = [{ id: "1", type: "chatbotActionWebhook", chatbotActionWebhook }];
    const bot = shown("bot:ChatbotIntentAnswer", "answer", {
      password: "hush",
      apiRequest: { url: "http://shop.example" },
    });
    const hello = shown("bot:ChatbotMessageWhenAVisitorStartAChat", "hello", {
      chatbotResponse: { chatbotActions: actions },
    });
    const opts = { ...hello.opts, additionalSecretOutputs: ["chatbotResponse"] };
    const inventory = await inventoryOf([bot, { ...hello, opts }], new Map());
    expect(inventory.items.map(({ outputs }) => outputs["password"])).toEqual(["[secret]", undefined]);
    const found = findingsOf(inventory, { rules: [webhookWithoutHttps] });
    expect(found.map(({ item }) => item.name)).toEqual(["answer", "hello"]);
  });

  it("guesses no id where two may be meant", async () => {
    const inventory = await inventoryOf([bob, eve, department("all", ["A", "B"], [bob, eve])], new Map());
    expect(inventory.ofType("global:Agent").map(({ id }) => id)).toEqual([undefined, undefined]);
  });

  it("tells what the program sets from what the site has, and what is only read", async () => {
    const inputs = new Map([[ada.urn, { email: unknown }]]);
    const [first, second] = (await inventoryOf([ada, bob], inputs)).items;
    expect(first).toMatchObject({ inputs: { email: unknown }, isExternal: false });
    expect(second).toMatchObject({ inputs: {}, outputs: { email: "bob@widgets.example" }, isExternal: true });
  });

  it("holds no secret that the type has by nature", async () => {
    const { items } = await inventoryOf([ada], new Map([[ada.urn, { password: "hush" }]]));
    expect(JSON.stringify(items)).not.toContain("hush");
  });
});

function fail(): never {
  throw new Error("It is not there.");
}

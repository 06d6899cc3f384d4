import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { areas } from "../../provider/resources/areas.js";
import { ChatbotIntent, ChatbotIntentAnswer } from "../../provider/resources/bot/index.js";
import {
  DynamicCampaignConfig,
  DynamicCampaignRule,
  LiveChatSecureForm,
  RoutingConfig,
  RoutingRule,
  SecureFormField,
  WrapupCategoryConfig,
  WrapupCategoryGroup,
} from "../../provider/resources/livechat/index.js";
import * as ticketing from "../../provider/resources/ticketing/index.js";
import type { Account } from "../../provider/runtime/account.js";
import { SharedTurns } from "../../provider/runtime/shared-turns.js";
import type { Fields } from "../../provider/runtime/value.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { wordsOf } from "../../provider/schema/words.js";
import { accountOn, Life } from "../life.js";
import { givenCampaign } from "../resources/describe-life.js";

const definitions: AnyDefinition[] = [];
for (const load of Object.values(areas))
  for (const value of Object.values((await load()) as Record<string, { definition?: AnyDefinition }>))
    if (value.definition) definitions.push(value.definition);

const nameOf = ({ area, name }: AnyDefinition) => `${area}/${name}`;

it("every list whose rows are resources of their own has a resource that says so", () => {
  const holders = definitions.filter(({ fields }) => Object.values(fields).some((field) => wordsOf(field).keptApart));
  const named = new Set(definitions.flatMap(({ rowOf }) => (rowOf ? [rowOf.resource] : [])));
  expect([...new Set(holders.map(nameOf))].sort()).toEqual([...named].sort());
});

/** A PUT that keeps what is left out, one that does not, and the latter with all else that is hard. */
describe.each([{}, { replacingPut: true }, true] as const)("on a site whose mood is %j", (strict) => {
  let emulator: Emulator;
  let account: Account;
  beforeAll(async () => {
    emulator = await createEmulator({ strict });
  });
  beforeEach(() => {
    emulator.reset();
    account = accountOn(emulator);
  });
  afterAll(() => emulator.close());

  /** One program: what holds the rows, made before, gets another setting while rows are made and one is changed. */
  async function program(holder: Life, before: Fields, after: Fields, rows: readonly (readonly [Life, Fields])[]) {
    await holder.up(before);
    const [first, ...others] = rows;
    await first?.[0].up(first[1]);
    // What the holder's own write has read of its rows is old by the time it writes, unless the others wait.
    emulator.fault({ method: "GET", path: holder.path, times: 1, delayMs: 100 });
    await Promise.all([holder.up(after), ...others.map(([row, args]) => row.up(args))]);
    for (const [row, args] of [[holder, after] as const, ...rows]) {
      await row.refresh();
      expect([row.id, await row.preview(args)]).toEqual([expect.stringMatching(/./), "same"]);
    }
  }

  it("rules made beside a changed routing stay", async () => {
    const { campaignId } = givenCampaign(emulator);
    const routeToId = emulator.insert("global/departments", { name: "Sales" })["id"];
    const condition = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };
    const rule = (name: string): readonly [Life, Fields] => [
      new Life(RoutingRule, account),
      {
        ...{ campaignId, name, isEnabled: true, routeTo: "department", routeToId, conditionMetType: "all" },
        routingRuleConditions: [condition],
      },
    ];
    await program(
      new Life(RoutingConfig, account),
      { campaignId, isEnabled: true, type: "customRule", priorityWhenNoRuleMatched: "low" },
      { campaignId, isEnabled: true, type: "customRule", priorityWhenNoRuleMatched: "high" },
      [rule("Halifax"), rule("Rest"), rule("Night")],
    );
    expect(emulator.rows(`livechat/campaigns/${String(campaignId)}/routing/customRules`)).toHaveLength(3);
  });

  it("rules made beside a changed routing of tickets stay", async () => {
    const rule = (name: string): readonly [Life, Fields] => [
      new Life(ticketing.RoutingRule, account),
      { name, priority: "urgent" },
    ];
    await program(
      new Life(ticketing.RoutingConfig, account),
      { type: "customRules", priorityWhenNoRuleMatched: "low" },
      { type: "customRules", priorityWhenNoRuleMatched: "high" },
      [rule("Urgent"), rule("Rest")],
    );
  });

  it("rules made beside a changed dynamic campaign stay", async () => {
    const [one, other] = [givenCampaign(emulator), givenCampaign(emulator)];
    const rule = (name: string, order: number): readonly [Life, Fields] => [
      new Life(DynamicCampaignRule, account),
      { name, order, isEnabled: true, conditionMetType: "all", targetCampaignId: one["campaignId"] },
    ];
    await program(
      new Life(DynamicCampaignConfig, account),
      { defaultCampaignId: one["campaignId"] },
      { defaultCampaignId: other["campaignId"] },
      [rule("French", 1), rule("German", 2)],
    );
  });

  it("fields made beside a changed secure form stay", async () => {
    const form = new Life(LiveChatSecureForm, account);
    await form.up({ name: "Card" });
    const field = (name: string): readonly [Life, Fields] => [
      new Life(SecureFormField, account),
      { secureFormId: form.id, name, type: "text", isVisible: true, isRequired: false },
    ];
    await program(form, { name: "Card" }, { name: "Card", description: "For refunds" }, [
      field("Owner"),
      field("Number"),
    ]);
  });

  it("answers made beside a renamed intent stay", async () => {
    const chatbotId = emulator.insert("bot/chatbots", { name: "Shop bot", languageId: "en" })["id"] ?? null;
    const category = emulator.insert("bot/chatbotIntentCategories", { name: "Orders", chatbotId });
    const args = { chatbotId, name: "Where", chatbotIntentCategoryId: category["id"] };
    const intent = new Life(ChatbotIntent, account);
    await intent.up(args);
    const answer = (channelId: string): readonly [Life, Fields] => [
      new Life(ChatbotIntentAnswer, account),
      { intentId: intent.id, channelId },
    ];
    await program(intent, args, { ...args, name: "Where is it" }, [answer("Live Chat"), answer("Facebook")]);
  });

  it("groups stay that nobody lists, beside another setting of theirs", async () => {
    const config = new Life(WrapupCategoryConfig, account);
    await config.up({ displayMode: "basic", wrapupCategoryGroups: [{ name: "Sales" }, { name: "Support" }] });
    const options = [{ name: "New order" }];
    await program(config, { displayMode: "basic" }, { displayMode: "advanced" }, [
      [new Life(WrapupCategoryGroup, account), { name: "Sales", wrapupCategoryOptions: options }],
      [new Life(WrapupCategoryGroup, account), { name: "Support", wrapupCategoryOptions: options }],
    ]);
    expect(emulator.rows("livechat/wrapupCategoryGroups")).toHaveLength(2);
  });
});

describe("turns that some share", () => {
  it("overlap, and wait for those that are alone, also after a failure", async () => {
    const turns = new SharedTurns();
    const log: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        log.push(`${name} begins`);
        await Promise.resolve();
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const all = [
      turns.beside("thing", work("one")),
      turns.beside("thing", work("two", true)),
      turns.alone("thing", work("alone", true)),
      turns.beside("thing", work("three")),
      turns.alone("thing", work("last")),
    ];
    await Promise.allSettled(all);
    expect(log.slice(0, 4).sort()).toEqual(["one begins", "one ends", "two begins", "two ends"]);
    expect(log.slice(0, 2)).toEqual(["one begins", "two begins"]);
    expect(log.slice(4)).toEqual(["alone", "three", "last"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("do not wait for other things", async () => {
    const turns = new SharedTurns();
    const never = turns.alone("one", () => new Promise<void>(() => undefined));
    await expect(turns.alone("other", () => Promise.resolve("done"))).resolves.toBe("done");
    expect(never).toBeInstanceOf(Promise);
  });
});

import { describe, expect, it } from "@jest/globals";
import { findingsOf } from "../../provider/policy/findings.js";
import { idOf, inventoryOf, type Made } from "./site.js";

const made: readonly Made[] = [
  ["livechat:Webhook", "crm", { event: "chatEnds", targetUrl: "http://crm.example" }],
  ["livechat:Shift", "day", { name: "Day", shiftWorkingHours: [] }],
];
const off = (name: string, account?: string): Made => [
  "global:Agent",
  name,
  { email: "ada@widgets.example", isActive: false },
  account === undefined ? {} : { account },
];

describe("the findings of an inventory", () => {
  it("say which rule found what, and how much it counts", async () => {
    const findings = findingsOf(await inventoryOf(made, "preview"));
    expect(findings).toMatchObject([
      { rule: "shift-without-hours", severity: "warning", item: { name: "day" } },
      { rule: "webhook-without-https", severity: "error", item: { name: "crm" } },
    ]);
  });

  it("count as the severities say", async () => {
    const severities = { "shift-without-hours": "error", "webhook-without-https": "off" } as const;
    const findings = findingsOf(await inventoryOf(made, "preview"), { severities });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["shift-without-hours", "error"]]);
  });

  it("refuse the name of a rule that there is not, and say which may be meant", async () => {
    const inventory = await inventoryOf(made, "preview");
    expect(() => findingsOf(inventory, { severities: { "webhook-without-http": "off" } })).toThrow(
      /no rule webhook-without-http\. Is webhook-without-https meant\?/,
    );
  });

  it("refuse an address that is none", async () => {
    const inventory = await inventoryOf(made, "preview");
    expect(() => findingsOf(inventory, { address: "office" })).toThrow(/office is no IPv4 address/);
  });

  it("know the program's own agent in the account of the configuration alone", async () => {
    const inventory = await inventoryOf([off("ada"), off("other", "staging")], "preview");
    const findings = findingsOf(inventory, { email: "ada@widgets.example" });
    expect(findings.map(({ rule, item }) => [rule, item.name])).toEqual([["own-agent-switched-off", "ada"]]);
  });

  it("call things what they are told to", async () => {
    const closed: Made = ["global:Department", "closed", { name: "Hush", isAvailableInLiveChat: false }];
    const vip = { campaignId: "1", name: "VIP", routeTo: "department", routeToId: idOf("closed") };
    const inventory = await inventoryOf([closed, ["livechat:RoutingRule", "vip", vip]], "preview");
    const messages = (nameOf?: (item: { name: string }) => string) =>
      findingsOf(inventory, nameOf && { nameOf }).map(({ message }) => message);
    expect(messages()).toEqual([expect.stringContaining("department Hush")]);
    expect(messages(({ name }) => name)).toEqual([expect.stringContaining("department closed")]);
  });
});

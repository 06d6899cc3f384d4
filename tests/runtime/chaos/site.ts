import { expect } from "@jest/globals";
import type { Emulator } from "../../../provider/emulator/index.js";
import { ContactField } from "../../../provider/resources/contact/index.js";
import { Agent, Department } from "../../../provider/resources/global/index.js";
import {
  AutoInvitation,
  Campaign,
  PreChat,
  RoutingRule,
  Shift,
  Webhook,
} from "../../../provider/resources/livechat/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { type Host, Life, type Resource } from "../../life.js";

/** One resource of a program. */
export interface Part {
  readonly life: Life;
  /** Its arguments, given the ids of the others. */
  readonly args: (ids: Fields, isChanged: boolean) => Fields;
  /** What the others call its id; blank where none needs it. */
  readonly key: string;
}

/** A program whose parts refer to each other, in the order in which the engine makes them. */
export function program(host: Host): Part[] {
  const part = (resource: Resource, key: string, args: Part["args"]) => ({ life: new Life(resource, host), args, key });
  return [
    part(Campaign, "campaignId", () => ({ name: "Shop", description: "d" })),
    part(Agent, "agentId", (_, isChanged) => ({
      email: "a@x.example",
      firstName: isChanged ? "Ada" : "A",
      lastName: "B",
      password: "Passw0rd!",
    })),
    part(Department, "departmentId", ({ agentId }) => ({ name: "Sales", agentIds: [agentId] })),
    part(Shift, "shiftId", ({ departmentId }, isChanged) => ({
      name: "Day",
      departmentIds: [departmentId],
      shiftHolidays: [{ name: "New Year", holidayDate: isChanged ? "2028-01-01" : "2027-01-01" }],
    })),
    part(PreChat, "", ({ campaignId }) => ({ campaignId, isEnabled: false, greetingMessage: "Hi" })),
    part(RoutingRule, "ruleId", ({ campaignId, departmentId }) => ({
      campaignId,
      name: "VIP",
      routeTo: "department",
      routeToId: departmentId,
    })),
    part(AutoInvitation, "invitationId", ({ campaignId }, isChanged) => ({
      campaignId,
      name: "Hello",
      style: "bubble",
      text: "Hi",
      isEnabled: !isChanged,
    })),
    part(ContactField, "fieldId", (_, isChanged) => ({ name: "Size", type: "text", order: isChanged ? 2 : 1 })),
    part(Webhook, "hookId", () => ({ event: "chatEnds", targetUrl: "https://hooks.example/x" })),
  ];
}

/** The ids of all parts, by the names that others call them. */
export function idsOf(parts: readonly Part[]): Fields {
  return Object.fromEntries(parts.filter(({ key }) => key !== "").map(({ key, life }) => [key, life.id]));
}

/** The site has what the changed program says, and every object once. */
export function expectSite(emulator: Emulator, ids: Fields): void {
  const named = (collection: string, name: string) =>
    emulator.rows(collection).filter((row) => row["name"] === name || row["email"] === name);
  const { agentId, departmentId, campaignId } = ids;
  expect(emulator.rows("livechat/campaigns")).toMatchObject([{ id: campaignId, name: "Shop", description: "d" }]);
  expect(named("global/agents", "a@x.example")).toMatchObject([{ id: agentId, firstName: "Ada" }]);
  expect(emulator.rows("global/departments")).toMatchObject([{ id: departmentId, name: "Sales", agentIds: [agentId] }]);
  expect(emulator.rows("livechat/shifts")).toMatchObject([
    { id: ids["shiftId"], departmentIds: [departmentId], shiftHolidays: [{ name: "New Year" }] },
  ]);
  expect(emulator.rows("livechat/webhooks")).toMatchObject([{ id: ids["hookId"], event: "chatEnds" }]);
  expect(named("livechat/autoInvitations", "Hello")).toMatchObject([{ id: ids["invitationId"], isEnabled: false }]);
  expect(named("contact/fields", "Size")).toMatchObject([{ id: ids["fieldId"], order: 2 }]);
  expect(emulator.rows(`livechat/campaigns/${String(campaignId)}/routing/customRules`)).toMatchObject([
    { id: ids["ruleId"], name: "VIP", routeToId: departmentId },
  ]);
}

/** Nothing of the program is left on the site. */
export function expectNothing(emulator: Emulator): void {
  const left = ["livechat/campaigns", "global/departments", "livechat/webhooks", "livechat/shifts"];
  expect(left.flatMap((collection) => emulator.rows(collection))).toEqual([]);
  const others = [...emulator.rows("global/agents"), ...emulator.rows("contact/fields")];
  expect(others.filter((row) => row["email"] === "a@x.example" || row["name"] === "Size")).toEqual([]);
}

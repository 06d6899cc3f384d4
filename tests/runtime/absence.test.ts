import { describe, expect, it } from "@jest/globals";
import { Agent } from "../../provider/resources/global/index.js";
import { AutoInvitation, Campaign, PreChat, Webhook } from "../../provider/resources/livechat/index.js";
import { Tag } from "../../provider/resources/ticketing/index.js";
import type { Guards } from "../../provider/runtime/guards.js";
import { accountOn, Life } from "../life.js";
import { withMutant } from "../with-mutant.js";

const at = withMutant();

/** From now on every look that `path` fits is answered with the 404 of a gateway. */
function away(path: RegExp): void {
  const body = { statusCode: 404, message: "Resource not found" };
  at.site.rules = {
    request: (call) => (call.method === "GET" && path.test(call.path) ? { status: 404, body } : undefined),
  };
}

/** A stack, and the next run that looks at it. */
async function stack(guards?: Guards) {
  const first = accountOn(at.site.emulator);
  const campaign = new Life(Campaign, first);
  await campaign.up({ name: "Shop", language: "english" });
  const { id: campaignId } = campaign;
  const lives = {
    campaign,
    preChat: new Life(PreChat, first),
    invitation: new Life(AutoInvitation, first),
    webhook: new Life(Webhook, first),
    tags: ["a", "b", "c"].map(() => new Life(Tag, first)),
  };
  await lives.preChat.up({ campaignId, greetingMessage: "hello" });
  await lives.invitation.up({ campaignId, name: "Hello" });
  await lives.webhook.up({ event: "chatEnds", targetUrl: "https://crm.example/a" });
  for (const [place, tag] of lives.tags.entries()) await tag.up({ name: `Tag ${place}` });
  const all = [campaign, lives.preChat, lives.invitation, lives.webhook, ...lives.tags];
  const next = accountOn(at.site.emulator, undefined, guards);
  for (const life of all) life.restart(next);
  return { ...lives, all };
}

describe("an object that is answered with 404", () => {
  it("is not forgotten where everything is 404", async () => {
    const { all } = await stack();
    away(/./);
    for (const life of all) {
      const { id } = life;
      await expect(life.refresh()).rejects.toThrow(/Nothing is forgotten|API has nothing under/);
      expect(life.id).toBe(id);
    }
  });

  it("is not forgotten where a list shows it, or what it belongs to is there", async () => {
    const { tags, preChat } = await stack();
    away(/^ticketing\/tags\/.|preChat$/);
    await expect(tags[0]?.refresh()).rejects.toThrow(/contradicts itself/);
    await expect(preChat.refresh()).rejects.toThrow(/contradicts itself/);
  });

  it("is forgotten where a list that works lacks it, or what it belongs to is gone in that way", async () => {
    const { campaign, preChat, invitation, tags } = await stack();
    at.emulator.remove(`ticketing/tags/${tags[0]?.id ?? ""}`);
    at.emulator.remove(`livechat/campaigns/${campaign.id}`);
    for (const life of [tags[0], invitation, preChat, campaign]) {
      await life?.refresh();
      expect(life?.id).toBe("");
    }
    await tags[1]?.refresh();
    expect(tags[1]?.id).not.toBe("");
  });

  it("is told apart from a deleted one in an update, too", async () => {
    const { tags } = await stack();
    away(/./);
    await expect(tags[0]?.up({ name: "Other" })).rejects.toThrow(/Nothing is forgotten/);
    at.site.rules = {};
    at.emulator.remove(`ticketing/tags/${tags[0]?.id ?? ""}`);
    await expect(tags[0]?.up({ name: "Other" })).rejects.toThrow(/deleted outside Pulumi/);
  });

  it("stops a refresh where more are gone than a run may delete", async () => {
    const { tags } = await stack({ onConflict: "warn", maxDeletes: { count: 1 } });
    for (const { id } of tags) at.emulator.remove(`ticketing/tags/${id}`);
    await tags[0]?.refresh();
    expect(tags[0]?.id).toBe("");
    await expect(tags[1]?.refresh()).rejects.toThrow(
      /More than 1 of the type ticketing.Tag are gone.*COMM100_MAX_DELETES=off/,
    );
  });

  it("is believed where the API keeps it and says that it is deleted", async () => {
    const life = new Life(Agent, accountOn(at.emulator));
    await life.up({ email: "ada@x.example", firstName: "Ada", lastName: "L", password: "Passw0rd!x" });
    await life.destroy();
    life.restart(accountOn(at.emulator));
    await life.refresh();
    expect(life.id).toBe("");
  });
});

describe("what a run made itself", () => {
  /** For some looks, what is at and below a campaign is not there. */
  function shy(looks: number): void {
    let left = looks;
    const body = { id: "1", error: "EntityNotFound", message: "not found" };
    at.site.rules = {
      request: ({ path }) => (/^livechat\/campaigns\/./.test(path) && left-- > 0 ? { status: 404, body } : undefined),
    };
  }

  it("is waited for, and what is below it", async () => {
    const account = accountOn(at.site.emulator);
    const [campaign, preChat, invitation] = [Campaign, PreChat, AutoInvitation].map((of) => new Life(of, account));
    await campaign?.up({ name: "Shop", language: "english" });
    shy(2);
    await preChat?.up({ campaignId: campaign?.id, greetingMessage: "hello" });
    shy(2);
    await invitation?.up({ campaignId: campaign?.id, name: "Hello" });
    expect(at.emulator.find(`livechat/campaigns/${campaign?.id ?? ""}/preChat`)).toMatchObject({
      greetingMessage: "hello",
    });
    expect(invitation?.id).not.toBe("");
  });

  it("is not blamed on somebody else where it does not come", async () => {
    const life = new Life(Campaign, accountOn(at.site.emulator));
    await life.up({ name: "Shop", language: "english" });
    shy(Infinity);
    await expect(life.up({ name: "Shop 2", language: "english" })).rejects.toThrow(
      /This run made .* does not show it yet/,
    );
  });

  it("is not waited for once it was deleted", async () => {
    const life = new Life(Tag, accountOn(at.emulator));
    await life.up({ name: "a" });
    await life.destroy();
    at.emulator.forgetCalls();
    await life.refresh();
    expect([life.id, at.emulator.countCalls({ method: "GET" })]).toEqual(["", 2]);
  });
});

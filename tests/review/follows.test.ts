import { describe, expect, it } from "@jest/globals";
import { readPreview } from "../../provider/preview/preview.js";
import { renderMarkdown } from "../../provider/review/render-markdown.js";
import { renderText, textOf } from "../../provider/review/render-text.js";
import type { Report } from "../../provider/review/report.js";
import { reviewOf } from "../../provider/review/review-of.js";
import type { Line } from "../../provider/review/span.js";
import type { Fields } from "../../provider/runtime/value.js";
import { type Entry, idOf } from "../map/site.js";
import { type Besides, previewOf } from "./preview-of.js";

function review(before: readonly Entry[], after: readonly Entry[], besides?: Besides): Promise<Report> {
  return reviewOf(readPreview(previewOf(before, after, besides)), { limit: 300, window: 300 });
}

/** What a report says of a kind of risk. */
function risk({ risks }: Report, id: string): string {
  const said = ({ sentence, parts = [] }: Line): string[] => [textOf(sentence), ...parts.flatMap(said)];
  return risks
    .filter((one) => one.id === id)
    .flatMap(({ lines }) => lines.flatMap(said))
    .join("\n");
}

const agent = (name: string, inputs: Fields): Entry => [
  "global:Agent",
  name,
  { firstName: name, lastName: "Roe", ...inputs },
];
const department = (name: string, inputs: Fields = {}): Entry => ["global:Department", name, { name, ...inputs }];
const skill: Entry = ["global:Skill", "Italian", { name: "Italian" }];
const role: Entry = ["global:Role", "Tier", { name: "Tier" }];
const ids = (...names: string[]) => names.map(idOf);
const teams = [department("Returns"), department("Orders"), skill, role];
const omar = agent("Omar", { departmentIds: ids("Orders"), roleIds: ids("Tier") });
const nadia = agent("Nadia", {
  departmentIds: ids("Returns", "Orders"),
  roleIds: ids("Tier"),
  skillIds: ids("Italian"),
});
/** What the site shows from the other side. */
const outputs = {
  Returns: { agentIds: ids("Nadia") },
  Orders: { agentIds: ids("Omar", "Nadia") },
  Italian: { agentIds: ids("Nadia") },
  Tier: { agentIds: ids("Omar", "Nadia") },
};

describe("an agent who is deleted", () => {
  it.each([
    ["whether the site was looked at", outputs],
    ["or not", {}],
  ])("is taken out of lists by the site, which leaves some empty, %s", async (_, seen) => {
    const report = await review([...teams, omar, nadia], [...teams, omar], { outputs: seen });
    expect(renderText(report)).not.toContain("refers to nothing");
    expect(risk(report, "deleted")).toMatch(/Comm100 takes it out of .*“Orders”.*“Returns”.*“Tier”.*“Italian”\./);
    expect(risk(report, "alone")).toContain("No agent is left in department “Returns”");
    expect(risk(report, "alone")).toContain("No agent is left with skill “Italian”");
    expect(risk(report, "alone")).not.toMatch(/Orders|Tier/);
    expect(report.pictures.map(({ text }) => text).join()).not.toMatch(/Nothing#58;|is gone/);
  });

  it("leaves nothing empty where somebody is whom the program does not manage", async () => {
    const seen = { Returns: { agentIds: ids("Nadia", "Somebody") }, Italian: { agentIds: ids("Nadia", "Somebody") } };
    const report = await review([...teams, omar, nadia], [...teams, omar], { outputs: seen });
    expect(risk(report, "alone")).toBe("");
  });

  it("is told of where the program still lists the agent", async () => {
    const listing = department("Returns", { agentIds: ids("Nadia") });
    const report = await review([listing, nadia], [listing]);
    expect(risk(report, "deleted")).toMatch(/takes it out of department “Returns”, where the program still lists it/);
  });

  it("still leaves a rule that routes to nobody", async () => {
    const rule: Entry = ["livechat:RoutingRule", "vip", { name: "VIP", routeTo: "agent", routeToId: idOf("Nadia") }];
    const report = await review([rule, nadia], [rule]);
    expect(risk(report, "deleted")).toContain("Still used by routing rule “VIP”, which then refers to nothing");
  });
});

describe("what a change leaves", () => {
  it("is an agent without departments, and a department without agents, as the program has it", async () => {
    const out = agent("Nadia", { departmentIds: [], roleIds: ids("Tier") });
    const report = await review([...teams, omar, nadia], [...teams, omar, out], { outputs });
    const alone = risk(report, "alone");
    expect(alone).toContain("Agent “Nadia Roe” is in no department any more.");
    expect(alone).toContain("No agent is left in department “Returns”");
    expect(alone).not.toContain("Orders");
    expect(report.pictures.find(({ title }) => title.includes("after"))?.text ?? "").not.toContain("Returns");
  });

  it("is a department whose list is emptied, for sure", async () => {
    const report = await review(
      [department("Returns", { agentIds: ids("Omar") }), omar],
      [department("Returns", { agentIds: [] }), omar],
    );
    expect(risk(report, "alone")).toContain("No agent is left in department “Returns”.");
  });

  it("is a department whose last agents may no longer log in", async () => {
    const off = agent("Nadia", { ...nadia[2], isActive: false });
    const report = await review([...teams, omar, nadia], [...teams, omar, off], { outputs });
    expect(risk(report, "alone")).toContain("No agent who may log in is left in department “Returns”");
    expect(risk(report, "alone")).not.toContain("Orders");
  });

  it("is a shift without anybody, when the department that works in it goes", async () => {
    const shift: Entry = ["livechat:Shift", "Late", { name: "Late" }];
    const seen = { Late: { departmentIds: ids("Night"), agentIds: ids("Omar") } };
    const works = agent("Omar", {});
    const night = department("Night");
    expect(risk(await review([shift, night, works], [shift], { outputs: seen }), "alone")).toContain(
      "Nobody is left in shift “Late”",
    );
    expect(risk(await review([shift, night, works], [shift, works], { outputs: seen }), "alone")).toBe("");
  });

  it("is any other list that is empty then", async () => {
    const trigger: Entry = ["ticketing:Trigger", "mail", { name: "Mail" }];
    const seen = { mail: { triggerActionAgentRecipient: ids("Nadia") } };
    const report = await review([trigger, nadia], [trigger], { outputs: seen });
    expect(risk(report, "alone")).toMatch(/trigger “Mail” is left with nothing under “.+”\./);
    const two = { mail: { triggerActionAgentRecipient: ids("Nadia", "Omar") } };
    expect(risk(await review([trigger, nadia, omar], [trigger, omar], { outputs: two }), "alone")).toBe("");
  });

  it("is nothing new where nobody was before", async () => {
    const report = await review(teams, [...teams, omar]);
    expect(risk(report, "alone")).toBe("");
    expect(
      risk(await review(teams, [department("Returns", { description: "Parcels" }), ...teams.slice(1)]), "alone"),
    ).toBe("");
  });
});

describe("a preview that leaves out what stays", () => {
  it("is said not to tell what still refers to what is deleted, and who is left", async () => {
    const rule: Entry = [
      "livechat:RoutingRule",
      "vip",
      { name: "VIP", routeTo: "department", routeToId: idOf("Returns") },
    ];
    const report = await review([department("Returns"), rule], [rule], { isPartial: true });
    expect(renderText(report)).toMatch(/what still refers to what goes.* is not known.*--show-sames/);
    const led: Entry = [rule[0], "vip", { ...rule[2], routeToId: idOf("Orders") }];
    const moved = renderMarkdown(await review([...teams, rule], [...teams, led], { isPartial: true }));
    expect(moved).not.toMatch(/does not manage|outside this stack/);
    const gone = await review([...teams, omar, nadia], [...teams, omar], { outputs, isPartial: true });
    expect(risk(gone, "alone")).toBe("");
  });

  it("is not spoken of where nothing hangs on what changes, nor where nothing is left out", async () => {
    const edited = department("Returns", { description: "Parcels" });
    expect(renderText(await review(teams, [edited, ...teams.slice(1)], { isPartial: true }))).not.toContain(
      "show-sames",
    );
    expect(renderText(await review(teams, teams.slice(1)))).not.toContain("show-sames");
  });
});

describe("a resource that is renamed or moved in the program without an alias", () => {
  const shop: Entry = ["livechat:Campaign", "shop", { name: "Shop", language: "english" }];
  const store: Entry = ["livechat:Campaign", "store", { name: "Shop", language: "german" }];

  it("is told to fail at the name, first of all, with the alias to write", async () => {
    const report = await review([shop], [store]);
    expect(report.risks[0]?.id).toBe("refused");
    const refused = risk(report, "refused");
    expect(refused).toContain("The update fails at the new campaign “Shop”: the name is in use");
    expect(refused).toContain('{ aliases: [{ name: "shop" }] }');
    expect(risk(report, "deleted")).toContain("The new campaign “Shop” is like it");
  });

  it("is told the alias for a place in a component, and for one out of it", async () => {
    const inside = (entry: Entry) =>
      `urn:pulumi:test::site::my:Store$pulumi-nodejs:dynamic/comm100/${entry[0]}::${entry[1]}`;
    const report = await review([shop], [shop], { urns: inside });
    expect(risk(report, "refused")).toContain("{ aliases: [{ parent: pulumi.rootStackResource }] }");
  });

  it("is told to cost the object where the name changes as well", async () => {
    const settings = { language: "english", description: "Our shop" };
    const [old, made] = [shop, store].map(([type, name]): Entry => [type, name, { ...settings, name }]) as [
      Entry,
      Entry,
    ];
    const report = await review([old], [made]);
    expect(risk(report, "refused")).toBe("");
    expect(renderText(report)).toMatch(/It has the settings of campaign “shop”.*aliases: \[\{ name: "shop" \}\]/);
  });

  it("is not suspected in what is another object", async () => {
    const other: Entry = ["livechat:Campaign", "store", { name: "Outlet", language: "french" }];
    expect(renderText(await review([shop], [other]))).not.toContain("aliases");
  });
});

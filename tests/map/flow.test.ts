import { describe, expect, it } from "@jest/globals";
import { compared } from "../../provider/map/compared.js";
import { diagramsOf } from "../../provider/map/diagrams.js";
import { flowOf } from "../../provider/map/flow.js";
import { folded } from "../../provider/map/fold.js";
import type { Diagram } from "../../provider/map/graph.js";
import { arrowsOf } from "./arrows.js";
import { type Entry, idOf, inventoryOf, shop, withChange } from "./site.js";

async function pictures(entries: readonly Entry[]): Promise<ReadonlyMap<string, Diagram>> {
  const diagrams = diagramsOf(flowOf(await inventoryOf(entries)));
  return new Map(diagrams.map((diagram) => [diagram.title, diagram]));
}

async function arrows(entries: readonly Entry[], title: string): Promise<string[]> {
  const diagram = (await pictures(entries)).get(title);
  if (!diagram) throw new Error(title);
  return arrowsOf(folded(diagram, diagram.starts, { nodes: 60, edges: 160 }));
}

describe("the map of a site", () => {
  it("has a picture for each campaign, for tickets, and for what no route leads to", async () => {
    expect([...(await pictures(shop)).keys()]).toEqual([
      "Which campaign a visitor gets",
      "Who gets a chat: Shop",
      "Who gets a chat: Returns",
      "Who gets a ticket",
      "AI agents",
      "What no route leads to",
    ]);
  });

  it("leads from visitors by rules in their order to departments and agents", async () => {
    expect(await arrows(shop, "Who gets a chat: Shop")).toEqual([
      "Visitor → Shop: otherwise",
      "Shop → Ava: all while none is online",
      "Shop → VIP",
      "Shop → Old (off)",
      "Shop → Ava: otherwise, 30 % to the bot",
      "Shop → Support: otherwise, the rest",
      "Shop → Offline message: nobody online",
      "Ava → Support: by a smart trigger",
      "VIP → Sales: high priority",
      "Old → Ada (off)",
      "Support → Day: works in",
      "Support → 5 agents",
      "Sales → Ada",
      "Sales → Ben",
    ]);
  });

  it("says the conditions of rules in words", async () => {
    const rules = flowOf(await inventoryOf(shop)).nodes.filter(({ kind }) => kind === "rule");
    expect(rules.map(({ number, label, notes }) => `${number ?? 0} ${label}: ${notes.join()}`)).toEqual([
      "1 Coming back: current Page URL contains /returns",
      "1 VIP: city is Halifax",
      "2 Old: number of visits is more than 3 or language is one of fr, de",
      "1 Urgent: priority is urgent",
    ]);
  });

  it("leads from channel accounts to tickets, and tells what triggers send to whom", async () => {
    expect(await arrows(shop, "Who gets a ticket")).toEqual([
      "Customer → help@x.example",
      "help@x.example → Tickets",
      "Tickets → Urgent",
      "Tickets → Support: otherwise",
      "Tickets → Thank",
      "Urgent → Sales",
      "Support → Day: works in",
      "Support → 5 agents",
      "Thank → Ada: e-mail",
      "Sales → Ada",
      "Sales → Ben",
    ]);
  });

  it("switches rules off where the routing goes one way", async () => {
    const simple = withChange(shop, "routing", { type: "simple", routeTo: "agent", routeToId: idOf("ben") });
    expect(await arrows(simple, "Who gets a chat: Shop")).toEqual(
      expect.arrayContaining(["Shop → VIP (off)", "Shop → Ben: all"]),
    );
  });

  it("sends chats to all agents where a campaign routes nothing", async () => {
    expect(await arrows(withChange(shop, "routing", { isEnabled: false }), "Who gets a chat: Shop")).toContain(
      "Shop → All agents of the site",
    );
    const toSite = withChange(shop, "routing", { actionWhenNoRuleMatched: "routeToSite" });
    expect(await arrows(toSite, "Who gets a chat: Shop")).toContain(
      "Shop → All agents of the site: otherwise, the rest",
    );
    const offline = withChange(shop, "routing", { actionWhenNoRuleMatched: "redirectToOfflineMessage" });
    expect(await arrows(offline, "Who gets a chat: Shop")).toContain("Shop → Offline message: otherwise, the rest");
  });

  it("names what the stack does not hold", async () => {
    const rule = shop.filter(([, name]) => ["vip", "mail"].includes(name));
    expect(await arrows(rule, "Who gets a chat: A campaign outside this stack")).toEqual([
      "Visitor → A campaign outside this stack",
      "A campaign outside this stack → VIP",
      "VIP → An agent or department outside this stack: high priority",
    ]);
  });

  it("draws departments and agents where there is nothing else", async () => {
    const teams = shop.filter(([, name]) => ["sales", "ada", "ben", "archive"].includes(name));
    expect(await arrows(teams, "Departments and agents")).toEqual([
      "The site → Sales",
      "The site → Archive",
      "Sales → Ada",
      "Sales → Ben",
    ]);
  });

  it("stays within its size for any account", async () => {
    const many = Array.from({ length: 300 }, (_, place): Entry[] => [
      [
        "livechat:RoutingRule",
        `r${place}`,
        { campaignId: idOf("shop"), name: `R${place}`, order: place, routeToId: idOf(`d${place}`) },
      ],
      ["global:Department", `d${place}`, { name: `D${place}` }],
      [
        "global:Agent",
        `a${place}`,
        { email: `a${place}`, firstName: "A", lastName: `${place}`, departmentIds: [idOf(`d${place}`)] },
      ],
    ]).flat();
    const diagram = (await pictures([...shop, ...many])).get("Who gets a chat: Shop");
    const small = folded(diagram ?? { nodes: [], edges: [] }, diagram?.starts ?? [], { nodes: 60, edges: 160 });
    expect(small.nodes.length).toBeLessThanOrEqual(60);
    const labels = small.nodes.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        "R0",
        expect.stringMatching(/^and \d+ more rules$/),
        expect.stringMatching(/^and \d+ more departments$/),
      ]),
    );
  });
});

describe("the map of a change", () => {
  it("marks what comes, changes and goes", async () => {
    const before = flowOf(await inventoryOf(shop.filter(([, name]) => name !== "gus")));
    const changed = withChange(shop, "vip", { routeToId: idOf("support") }).filter(([, name]) => name !== "late");
    const after = flowOf(await inventoryOf(changed));
    const vip = [...after.nodes].find(({ label }) => label === "VIP")?.id ?? "";
    const both = compared(before, after, new Set([vip]));
    expect(both.nodes.filter(({ state }) => state !== "stays").map(({ label, state }) => `${label} ${state}`)).toEqual([
      "VIP changed",
      "gus new",
      "Old gone",
    ]);
    expect(arrowsOf(both).filter((arrow) => /\((new|removed)/.test(arrow))).toEqual([
      "VIP → Support: high priority (new)",
      "Support → gus (new)",
      "VIP → Sales: high priority (removed)",
      "Shop → Old (removed, off)",
      "Old → Ada (removed, off)",
    ]);
  });

  it("keeps what changes when it folds the rest", async () => {
    const before = flowOf(await inventoryOf(shop.filter(([, name]) => name !== "gus")));
    const both = compared(before, flowOf(await inventoryOf(shop)), new Set());
    const { nodes } = folded(both, ["visitor"], { nodes: 60, edges: 160 });
    expect(nodes.find(({ label }) => label === "5 agents")).toMatchObject({ state: "changed", notes: ["1 new"] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { compared } from "../../provider/map/compared.js";
import { diagramsOf } from "../../provider/map/diagrams.js";
import { flowOf } from "../../provider/map/flow.js";
import type { Diagram } from "../../provider/map/graph.js";
import { pageOf } from "../../provider/map/page.js";
import { TestBrowser, type Watched } from "../browser/browser.js";
import { faint, faults, openAll, seen, texts } from "../browser/looks.mjs";
import { awkwardNames } from "./awkward-names.js";
import { bigSite } from "./big-site.js";
import { type Entry, idOf, inventoryOf, shop, urnOf, withChange } from "./site.js";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.start();
});
afterAll(async () => {
  await browser.close();
});

async function diagramsIn(entries: readonly Entry[], after: readonly Entry[] = entries): Promise<Diagram[]> {
  const changed = new Set(after.filter((entry) => !entries.includes(entry)).map(urnOf));
  return diagramsOf(compared(flowOf(await inventoryOf(entries)), flowOf(await inventoryOf(after)), changed));
}

async function opened(
  diagrams: readonly Diagram[],
  options: Parameters<TestBrowser["open"]>[1] = {},
): Promise<Watched> {
  return browser.open(await pageOf(diagrams, "Who gets a chat or a ticket", "Stack test of site"), options);
}

const changedShop = withChange(shop, "vip", { routeToId: idOf("support") }).filter(([, name]) => name !== "late");
const awkward = awkwardNames.map((name, place): Entry => ["livechat:Campaign", `c${place}`, { name }]);

describe("the page in a browser", () => {
  it("shows every name, calls nothing and says nothing on the console", async () => {
    const diagrams = await diagramsIn(shop, changedShop);
    const { page, events } = await opened(diagrams);
    const shown = await page.evaluate(texts, "svg[role=img] .node");
    for (const label of ["Shop", "1. VIP", "Sales", "5 agents", "Ada", "Day", "help@x.example", "Max", "Archive"])
      expect(shown.some((text) => text.includes(label))).toBe(true);
    expect(events).toEqual([]);
    await page.close();
  });

  it.each([
    ["a small site", shop, changedShop],
    ["names that are awkward", awkward, awkward],
    ["a big site", bigSite(), bigSite()],
  ])("lets no text run out of its shape and no shape lie on another: %s", async (_what, before, after) => {
    const { page } = await opened(await diagramsIn(before, after));
    await page.evaluate(openAll);
    expect(await page.evaluate(faults)).toEqual([]);
    await page.close();
  });

  it("shows names as they are, whatever they hold", async () => {
    const { page, events } = await opened(await diagramsIn(awkward));
    const cells = await page.evaluate(texts, "td");
    for (const name of awkwardNames) expect(cells).toContain(`${name.replace(/\s+/g, " ").trim()} – campaign`);
    expect(events).toEqual([]);
    await page.close();
  });

  it.each(["light", "dark"])("can be read: %s", async (scheme) => {
    const { page } = await opened(await diagramsIn(shop, changedShop), { scheme });
    expect(await page.evaluate(faint)).toEqual([]);
    await page.close();
  });

  it("needs no script to be seen", async () => {
    const html = await pageOf(await diagramsIn(shop), "Who gets a chat or a ticket", "Stack test of site");
    const { page } = await browser.open(html, { scripts: false });
    const { seen: pictures, all } = await page.evaluate(seen, "svg[role=img]");
    expect([pictures, all]).toEqual([6, 6]);
    expect((await page.evaluate(seen, ".search")).seen).toBe(0);
    await page.close();
  });

  it("tells screen readers what a picture is called, and says the same in a table", async () => {
    const { page } = await opened(await diagramsIn(shop));
    expect(await page.$('aria/Who gets a chat: Shop[role="image"]')).not.toBeNull();
    expect(await page.evaluate(texts, ".list tbody tr")).toContain("Visitor otherwise Shop – campaign");
    await page.close();
  });

  it("prints all pictures, those that are folded too", async () => {
    const { page } = await opened(await diagramsIn(bigSite()));
    await page.emulateMediaType("print");
    const { seen: pictures, all } = await page.evaluate(seen, "svg[role=img]");
    expect(all).toBeGreaterThan(20);
    expect(pictures).toBe(all);
    await page.close();
  });

  it("finds a name", async () => {
    const { page } = await opened(await diagramsIn(shop));
    await page.type(".search", "archive");
    const left = await page.evaluate(texts, ".diagram:not([hidden]) h2");
    expect(left).toEqual(["What no route leads to"]);
    expect(await page.evaluate(texts, ".node.hit")).toEqual([expect.stringContaining("Archive")]);
    await page.close();
  });
});

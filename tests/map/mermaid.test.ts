import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compared } from "../../provider/map/compared.js";
import { diagramsOf } from "../../provider/map/diagrams.js";
import { flowOf } from "../../provider/map/flow.js";
import type { Diagram, Edge, Node } from "../../provider/map/graph.js";
import { markdownOf } from "../../provider/map/map.js";
import { escaped, mermaidOf } from "../../provider/map/mermaid.js";
import { shortened, textOfNode } from "../../provider/map/node-text.js";
import { root } from "../../tools/set-up/folders.mjs";
import { TestBrowser } from "../browser/browser.js";
import { drawMermaid } from "../browser/looks.mjs";
import { awkwardNames } from "./awkward-names.js";
import { bigSite } from "./big-site.js";
import { idOf, inventoryOf, shop, urnOf, withChange } from "./site.js";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.start();
});
afterAll(async () => {
  await browser.close();
});

/** What GitHub would draw of texts. */
async function drawn(sources: readonly string[]): ReturnType<typeof drawMermaid> {
  const { page } = await browser.open("<!doctype html><body></body>");
  await page.addScriptTag({ path: join(root, "node_modules", "mermaid", "dist", "mermaid.min.js") });
  const results = await page.evaluate(drawMermaid, [...sources]);
  await page.close();
  return results;
}

const changed = withChange(shop, "vip", { routeToId: idOf("support") }).filter(([, name]) => name !== "late");
const node = (label: string, place: number): Node => ({
  id: `${place}`,
  kind: "department",
  label,
  noun: "",
  notes: [],
  isOff: false,
  urns: [],
  state: "stays",
});
const plainEdge: Omit<Edge, "from" | "to" | "label"> = { isAside: false, isOff: false, state: "stays" };
const named = (labels: readonly string[]): Diagram => ({
  title: "",
  part: "chats",
  starts: labels.map((_, place) => `${place}`),
  nodes: labels.map(node),
  edges: labels.slice(1).map((label, place) => ({ ...plainEdge, from: `${place}`, to: `${place + 1}`, label })),
});
const size = { nodes: 1000, edges: 1000 };

async function shopDiagrams(): Promise<Diagram[]> {
  const [before, after] = [flowOf(await inventoryOf(shop)), flowOf(await inventoryOf(changed))];
  return diagramsOf(compared(before, after, new Set(changed.filter(([, name]) => name === "vip").map(urnOf))));
}

describe("the Mermaid text", () => {
  it("is the one of the golden file", async () => {
    const file = join(root, "tests", "map", "golden.md");
    const text = markdownOf(await shopDiagrams());
    if (process.env["WRITE_GOLDEN"] === "1") writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
    const [example = ""] = /(?<=Shop\n\n)```mermaid\n[^]*?```/.exec(text) ?? [];
    expect(readFileSync(join(root, "docs", "map.md"), "utf8")).toContain(example);
  });

  it("is drawn by Mermaid with every name", async () => {
    const diagrams = await shopDiagrams();
    const results = await drawn(diagrams.map((diagram) => mermaidOf(diagram)));
    expect(results.map(({ error }) => error)).toEqual(diagrams.map(() => ""));
    const labels = results.flatMap((result) => result.labels);
    for (const text of [
      "Visitor",
      "1. VIP city is Halifax (changed)",
      "5 agents",
      "Support department tickets: in turn",
    ])
      expect(labels).toContain(text);
    expect(results.flatMap(({ edges }) => edges)).toContain("otherwise, 30 % to the bot");
  });

  it.each(["plain", "numbered"])("shows awkward names as they are: %s", async (way) => {
    const diagram = named(awkwardNames);
    const nodes = way === "plain" ? diagram.nodes : diagram.nodes.map((one, place) => ({ ...one, number: place + 1 }));
    const [result] = await drawn([mermaidOf({ ...diagram, nodes }, size)]);
    expect(result?.error).toBe("");
    expect(result?.labels).toEqual(nodes.map((one) => shortened(textOfNode(one).heading, 60)));
  });

  it("shows any name as it is", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
      fc.string({ minLength: 1, maxLength: 30 }),
    );
    const labels = fc
      .sample(text, { numRuns: 120, seed: 7 })
      .map((one) => one.trim())
      .filter((one) => shortened(one, 60) !== "");
    const [result] = await drawn([mermaidOf(named(labels), size)]);
    expect(result?.error).toBe("");
    expect(result?.labels).toEqual(labels.map((label) => shortened(label, 60)));
    expect(result?.edges).toEqual(labels.slice(1).map((label) => shortened(label, 70)));
  });

  it("has nothing between quotes that Mermaid, Markdown or HTML could read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escaped(text).replace(/#\d+;/g, "")).not.toMatch(/["'`<>&#;:%{}()[\]|\\/*_~$@=.!+\n\r-]/);
      }),
    );
  });

  it("stays within what GitHub draws, for a big site", async () => {
    const diagrams = diagramsOf(flowOf(await inventoryOf(bigSite())));
    const sources = diagrams.map((diagram) => mermaidOf(diagram));
    for (const source of sources) {
      expect(source.length).toBeLessThan(50_000);
      expect(source.match(/-->|-\.->/g)?.length).toBeLessThan(500);
    }
    const results = await drawn(sources);
    expect(results.map(({ error }) => error)).toEqual(sources.map(() => ""));
  });
});

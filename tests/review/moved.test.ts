import { describe, expect, it } from "@jest/globals";
import { flowOf } from "../../provider/map/flow.js";
import { compared } from "../../provider/map/compared.js";
import { readSource } from "../../provider/map/read-source.js";
import { readPreview } from "../../provider/preview/preview.js";
import { renderJson } from "../../provider/review/render-json.js";
import { renderMarkdown } from "../../provider/review/render-markdown.js";
import { renderText } from "../../provider/review/render-text.js";
import { type Report } from "../../provider/review/report.js";
import { reviewOf } from "../../provider/review/review-of.js";
import { type Entry, idOf, shop, urnOf } from "../map/site.js";
import { previewOf } from "./preview-of.js";

const review = (text: string): Promise<Report> => reviewOf(readPreview(text), { limit: 300, window: 300 });

/** The shop with other names for some of its resources. */
const named = (names: Readonly<Record<string, string>>) =>
  shop.map(([type, name, inputs]): Entry => [type, names[name] ?? name, inputs]);

/** What {@link previewOf} is told of aliases that keep the old names. */
const aliases = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    shop.flatMap((entry) => {
      const now = names[entry[1]];
      return now === undefined ? [] : [[now, entry] as const];
    }),
  );

const isOfComponent = ([type]: Entry) => type.startsWith("livechat:");
const inComponent = (entry: Entry) =>
  isOfComponent(entry) ? urnOf(entry).replace("::pulumi-nodejs", "::my:Site$my:Store$pulumi-nodejs") : urnOf(entry);

const names = { shop: "store", sales: "retail", vip: "important" };
const cases: readonly (readonly [string, string])[] = [
  ["other names", previewOf(shop, named(names), { formerly: aliases(names) })],
  [
    "a place in components",
    previewOf(shop, shop, {
      urns: inComponent,
      formerly: Object.fromEntries(shop.filter(isOfComponent).map((entry) => [entry[1], entry])),
    }),
  ],
];

describe.each(cases)("resources that get %s by aliases", (_, text) => {
  it("change nothing in Comm100, and are listed as moved in the program", async () => {
    const report = await review(text);
    expect(report).toMatchObject({ changes: 0, risks: [], pictures: [], sections: [] });
    for (const said of [renderText(report), renderMarkdown(report)]) {
      expect(said).toContain("Nothing changes in Comm100.");
      expect(said).toContain("Moved in the program alone");
    }
    expect(JSON.parse(renderJson(report))).toMatchObject({ changes: 0, moves: expect.any(Array) });
  });

  it("are neither new nor removed in a picture", async () => {
    const { before, after, changed } = await readSource(text);
    const { nodes, edges } = compared(flowOf(before), flowOf(after), changed);
    expect([...nodes, ...edges].filter(({ state }) => state !== "stays")).toEqual([]);
    expect(changed.size).toBe(0);
  });
});

it("names old and new name, and old and new place", async () => {
  expect(renderText(await review(cases[0]?.[1] ?? ""))).toContain(
    "Campaign “Shop” is called store in the program, no longer shop.",
  );
  expect(renderText(await review(cases[1]?.[1] ?? ""))).toContain(
    "Campaign “Shop” stands in my:Site in my:Store in the program, no longer at the top.",
  );
});

it("tells what changes in a resource that moves as well, as that alone", async () => {
  const edited = named(names).map(([type, name, inputs]): Entry => [
    type,
    name,
    name === "retail" ? { ...inputs, description: "Offers" } : inputs,
  ]);
  const report = await review(previewOf(shop, edited, { formerly: aliases(names) }));
  expect(report.changes).toBe(1);
  expect(renderText(report)).toMatch(/Department “Sales”: .*Offers/);
});

it("takes a new resource under a name that another gave up for new", async () => {
  const sales: Entry = ["global:Department", "sales", { name: "Sales" }];
  const after: Entry[] = [
    ["global:Department", "retail", { name: "Sales" }],
    ["global:Department", "sales", { name: "Second sales" }],
  ];
  const report = await review(previewOf([sales], after, { formerly: { retail: sales } }));
  expect(report.changes).toBe(1);
  expect(renderText(report)).toContain("New department “Second sales”");
  expect(renderText(report)).toContain("Department “Sales” is called retail in the program, no longer sales.");
});

it("knows a renamed resource again when the preview looks at the site first", () => {
  const { steps } = JSON.parse(previewOf(shop, named(names), { formerly: aliases(names) })) as { steps: object[] };
  const seen = shop.map((entry) => ({
    op: "refresh",
    urn: urnOf(entry),
    oldState: { urn: urnOf(entry), type: "pulumi-nodejs:dynamic/comm100/livechat:Campaign", id: idOf(entry[1]) },
  }));
  expect(readPreview(JSON.stringify({ steps: [...seen, ...steps] })).steps).toHaveLength(shop.length);
});

describe("settings that always exist, and what is imported again, under another name without an alias", () => {
  const campaign: Entry = ["livechat:Campaign", "shop", { name: "Shop" }];
  const night: Entry = ["global:Department", "night", { name: "Night" }];
  const window = (name: string, greetingMessage = "Hello"): Entry => [
    "livechat:ChatWindow",
    name,
    { campaignId: idOf("shop"), greetingMessage },
  ];
  const policy = (name: string): Entry => ["global:PasswordPolicyConfig", name, { minimumPasswordLength: 12 }];
  const imported: Entry = ["global:Department", "late", { name: "Night", __import: idOf("night") }];

  it("stay as they are, with the alias to write", async () => {
    const before = [campaign, night, window("chat"), policy("passwords")];
    const report = await review(previewOf(before, [campaign, imported, window("shop-chat"), policy("sign-in")]));
    expect(report).toMatchObject({ changes: 0, risks: [] });
    const text = renderText(report);
    for (const name of ["chat", "passwords", "night"])
      expect(text).toContain(`write { aliases: [{ name: "${name}" }] }`);
  });

  it("are told of with what changes in them, and in no picture as new or removed", async () => {
    const text = previewOf([campaign, window("chat"), night], [campaign, window("shop-chat", "Welcome"), imported]);
    const report = await review(text);
    expect(report.changes).toBe(1);
    expect(renderText(report)).toMatch(/chat window.*Hello.*Welcome/);
    const { before, after, changed } = await readSource(text);
    expect(compared(flowOf(before), flowOf(after), changed).nodes.filter(({ state }) => state !== "stays")).toEqual([]);
  });

  it("are others where they belong to another campaign", async () => {
    const outlet: Entry = ["livechat:Campaign", "outlet", { name: "Outlet" }];
    const other: Entry = [
      "livechat:ChatWindow",
      "outlet-chat",
      { campaignId: idOf("outlet"), greetingMessage: "Hello" },
    ];
    const report = await review(previewOf([campaign, outlet, window("chat")], [campaign, outlet, other]));
    expect(report.changes).toBe(2);
  });
});

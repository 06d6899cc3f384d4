import { beforeAll, describe, expect, it } from "@jest/globals";
import { findingsIn, withProjects } from "./checked.js";
import { type Case, cases } from "./cases.js";

const given = `const person = { firstName: "A", lastName: "B", password: new pulumi.Config().requireSecret("first") };
const department = new comm100.global.Department("given", { name: "Given" });
const ada = new comm100.global.Agent("ada", { ...person, email: "ada@shop.example", departmentIds: [department.id] });
const shop = new comm100.livechat.Campaign("shop", { name: "Shop" });
const bot = new comm100.bot.Chatbot("bot", { name: "Bot", languageId: "en", engineId: "from-the-panel" });
const staging = new comm100.Provider("staging", { siteId: 20001, email: "ada@shop.example", apiKey: new pulumi.Config().requireSecret("key") });
const unknown = new comm100.Provider("unknown", { siteId: new pulumi.Config().requireSecret("site"), email: "ada@shop.example", apiKey: new pulumi.Config().requireSecret("key") });
`;

withProjects();

/** All cases stand in one program, since what costs time is to start one. Each has lines of its own. */
function programOf(kind: "wrong" | "right"): { text: string; ranges: [number, number][] } {
  let text = given;
  const ranges = cases.map((one): [number, number] => {
    // The imports are the first line.
    const first = text.split("\n").length + 1;
    text += `{\n${one[kind]}\n}\n`;
    return [first, text.split("\n").length];
  });
  return { text, ranges };
}

async function foundFor(kind: "wrong" | "right"): Promise<Map<Case, string[]>> {
  const { text, ranges } = programOf(kind);
  const settings = [
    `--config=test:plain=shown-to-all`,
    `--config=test:departmentId=${"a".repeat(8)}-0000-4000-8000-000000000001`,
  ];
  const found = await findingsIn(text, { args: ["--no-policy", ...settings] });
  const lineOf = (finding: string) => Number(finding.split(" ", 1)[0]);
  const inside = ([first, last]: [number, number]) =>
    found.filter((finding) => lineOf(finding) >= first && lineOf(finding) < last);
  const rows = ranges.map(inside);
  const elsewhere = found.filter((finding) => !rows.flat().includes(finding));
  expect(elsewhere).toEqual([]);
  return new Map(cases.map((one, place) => [one, (rows[place] ?? []).map((finding) => finding.replace(/^\S+ /, ""))]));
}

describe("check", () => {
  let wrong: Map<Case, string[]>;
  let right: Map<Case, string[]>;
  beforeAll(async () => {
    wrong = await foundFor("wrong");
    right = await foundFor("right");
  });

  it.each(cases)("finds $what", (one) => {
    const found = (wrong.get(one) ?? []).map((finding) => finding.replace(/index\.js:\d+/, "index.js:LINE"));
    expect(found).toEqual(one.says);
  });

  it.each(cases)("is silent where it is not $what", (one) => {
    expect(right.get(one)).toEqual([]);
  });
});

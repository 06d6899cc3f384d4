import { describe, expect, it } from "@jest/globals";
import { findingsIn, type Language, withProjects } from "./checked.js";

withProjects();

const body = `
const sales = new Department("sales", { name: "Sales" });
const day = new Shift("day", { name: "Day", timeZone: "Tokyo Standard Time", departmentIds: [sales.name] });
`;
const imports = `import * as pulumi from "@pulumi/pulumi";
import { Department } from "pulumi-comm100/global";
import { Shift, getCampaigns } from "pulumi-comm100/livechat";`;
const requires = `const pulumi = require("@pulumi/pulumi");
const { Department } = require("pulumi-comm100/global");
const { Shift, getCampaigns } = require("pulumi-comm100/livechat");`;

const programs: Readonly<Record<Language, string>> = {
  esm: `${imports}${body}export const zone: pulumi.Output<string | undefined> = day.timeZone;
export const before: number = (await getCampaigns()).length;`,
  commonjs: `${imports}${body}export const zone: pulumi.Output<string | undefined> = day.timeZone;
export const before: Promise<number> = getCampaigns().then((campaigns) => campaigns.length);`,
  "javascript-esm": `${imports}${body}export const zone = pulumi.output(day.timeZone);
export const before = (await getCampaigns()).length;`,
  javascript: `${requires}${body}exports.zone = pulumi.output(day.timeZone);
exports.before = getCampaigns().then((campaigns) => campaigns.length);`,
};

describe("a program", () => {
  it.each(Object.keys(programs) as Language[])("in %s is checked, and told the line", async (language) => {
    const wrong = await findingsIn(programs[language], { language });
    expect(wrong).toEqual([
      '5 error reference: livechat.Shift "day": departmentIds[0] is the output name of global.Department "sales", which is no id; pass the id of a global.Department',
    ]);
    const right = programs[language].replace("sales.name", "sales.id");
    expect(await findingsIn(right, { language, args: ["--no-policy"] })).toEqual([]);
  });
});

describe("check", () => {
  it("follows components, providers, aliases and transforms as the engine does", async () => {
    const found = await findingsIn(
      `const options = (name) => ({ provider: new comm100.Provider(name, { siteId: name === "one" ? 1 : 2, email: "a@b.example", apiKey: "key" }) });
class Site extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("shop:index:Site", name, {}, opts);
    this.department = new comm100.global.Department("sales-" + name, { name: "Sales" }, { parent: this, aliases: [{ name: "old" }] });
    new comm100.livechat.Shift("day-" + name, { name: "Day", timeZone: "Berlin" }, { parent: this });
    this.registerOutputs({ department: this.department.id });
  }
}
const [one, two] = ["one", "two"].map((name) => new Site(name, { providers: [options(name).provider] }));
new comm100.livechat.Shift("late", { name: "Late", timeZone: "Tokyo Standard Time", departmentIds: [one.department.id] }, { parent: two });
pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
  type.endsWith("livechat:Shift") ? { props: { ...props, timeZone: "Tokyo Standard Time" }, opts } : undefined);
await pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
  type.endsWith("ticketing:Tag") ? { props: { ...props, nam: "set by a transform" }, opts } : undefined);
new comm100.ticketing.Tag("tag", { name: "Tag" });
new comm100.livechat.Shift("zone", { name: "Zone", timeZone: "Berlin" });`,
      { args: ["--no-policy"] },
    );
    expect(found.map((finding) => finding.replace(/timeZone .*/, "timeZone …"))).toEqual([
      expect.stringMatching(/^2 warning secret: comm100\.Provider "one": apiKey/),
      expect.stringMatching(/^2 warning secret: comm100\.Provider "two": apiKey/),
      '7 error schema: livechat.Shift "day-one": timeZone …',
      '7 error schema: livechat.Shift "day-two": timeZone …',
      expect.stringMatching(/^12 error reference: livechat\.Shift "late": .* which is of another account/),
      '17 error schema: ticketing.Tag "tag": nam is no argument; did you mean name?',
    ]);
  });

  it("reads one program with the settings of each stack", async () => {
    const program = `const config = new pulumi.Config();
new comm100.global.Department("sales", { name: "Sales", description: config.get("text"), isAvailableInVoice: config.getObject("voice") });
if (pulumi.getStack() === "two" && new pulumi.Config("comm100").requireNumber("siteId") !== 2) throw new Error("another site");`;
    const files = {
      "Pulumi.one.yaml": "config:\n  comm100:siteId: 1\n  test:voice: true\n",
      "Pulumi.two.yaml": "config:\n  comm100:siteId: 2\n  test:voice: [1]\n",
    };
    const checked = (...args: string[]) => findingsIn(program, { files, args: ["--no-policy", ...args] });
    expect(await checked("--stack", "one")).toEqual([]);
    expect(await checked("--stack", "two")).toEqual([
      '3 error schema: global.Department "sales": isAvailableInVoice is a list; true or false is needed',
    ]);
  });

  it("takes resources of other packages as they come", async () => {
    const found = await findingsIn(
      `class Bucket extends pulumi.CustomResource {
  constructor(name, args) { super("aws:s3/bucket:Bucket", name, { url: undefined, ...args }); }
}
const bucket = new Bucket("pictures", { acl: "private" });
new comm100.livechat.Campaign("shop", { name: pulumi.interpolate\`Shop \${bucket.url}\` });
new comm100.livechat.ChatWindow("shop", { campaignId: bucket.id });`,
      { args: ["--no-policy"] },
    );
    expect(found).toEqual([]);
  });
});

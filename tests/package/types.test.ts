import { beforeAll, describe, expect, it } from "@jest/globals";
import { timeZones } from "../../provider/schema/time-zone/index.js";
import { Editor } from "./editor.js";
import { templateOptions } from "./tsconfig.js";

let editor: Editor;
beforeAll(() => {
  editor = new Editor();
});

const start = `import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";
declare const ada: comm100.global.Agent;
`;
const problems = (text: string) => editor.problems(start + text);
const shift = (text: string) => `new comm100.livechat.Shift("day", { ${text} });`;

describe("the compiler", () => {
  it("takes plain values, outputs and promises side by side, at any depth", () => {
    const text = shift(`
      name: pulumi.interpolate\`Day of \${ada.firstName}\`,
      agentIds: [ada.id, "5fe0e2d5-0000-0000-0000-000000000000", Promise.resolve("5fe0e2d5-0000-0000-0000-000000000001")],
      departmentIds: ada.departmentIds.apply((ids) => ids ?? []),
      timeZone: pulumi.output("Tokyo Standard Time" as const),
      shiftHolidays: [{ name: ada.email, holidayDate: "2027-01-01" }],
      shiftWorkingHours: pulumi.output([{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" } as const]),`);
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ["at the top", `name: "Day", timezone: "Tokyo Standard Time"`, /'timezone' does not exist/],
    [
      "in a row",
      `name: "Day", shiftHolidays: [{ name: "May", holidayDate: "2027-05-01", date: "" }]`,
      /'date' does not/,
    ],
  ])("refuses a name that does not exist, %s", (_, text, message) => {
    expect(problems(shift(text))).toEqual([expect.stringMatching(message)]);
  });

  it("refuses a name that does not exist in an object within an object", () => {
    const text = `new comm100.livechat.ChatWindow("w", { campaignId: "c", font: { fontSize: 1, nonsense: true } as const });`;
    expect(problems(text)).toEqual([expect.stringMatching(/does not exist|not assignable/)]);
  });

  it.each([
    ["a time zone that is none", `name: "Day", timeZone: "Pacific Time"`, /"Pacific Time"' is not assignable/],
    ["an IANA name", `name: "Day", timeZone: "America/Vancouver"`, /"America\/Vancouver"' is not assignable/],
    [
      "a word that is not listed",
      `name: "Day", shiftWorkingHours: [{ dayOfWeek: "Mon", startTime: "", endTime: "" }]`,
      /"Mon"' is not assignable/,
    ],
    ["a number for a text", `name: 1`, /'number' is not assignable/],
    ["a missing name", `timeZone: "Tokyo Standard Time"`, /'name' is missing/],
    ["a missing name in a row", `name: "Day", shiftHolidays: [{ holidayDate: "2027-01-01" }]`, /'name' is missing/],
  ])("refuses %s", (_, text, message) => {
    expect(problems(shift(text))).toEqual([expect.stringMatching(message)]);
  });

  it("knows what outputs are", () => {
    const text = `
      const day = ${shift(`name: "Day"`)}
      const name: pulumi.Output<string> = day.name;
      const zone: pulumi.Output<comm100.TimeZone | undefined> = day.timeZone;
      const rowId: pulumi.Output<string | undefined> = day.shiftHolidays.apply((rows) => rows?.[0]?.id);
      const id: pulumi.Output<string> = day.id;
      const made: comm100.livechat.Shift = comm100.livechat.Shift.get("other", "5fe0e2d5");
      const args: comm100.livechat.ShiftArgs = { name };
      void [zone, rowId, id, made, args];`;
    expect(problems(text)).toEqual([]);
    expect(problems(`const wrong: pulumi.Output<number> = ${shift(`name: "Day"`)} .name;`.replace("; .", "."))).toEqual(
      [expect.stringMatching(/not assignable/)],
    );
  });

  it("knows what look-ups take and give", () => {
    const text = `
      const sales = await comm100.global.getDepartment({ name: "Sales" });
      const all: string[] = (await comm100.global.getAgents()).map((agent) => agent.email);
      const later: pulumi.Output<string> = comm100.global.getAgentOutput({ email: ada.email }).id;
      void [sales.id, all, later];
      export {};`;
    expect(problems(text)).toEqual([]);
    expect(problems(`await comm100.global.getDepartment({ nam: "Sales" });\nexport {};`)).toEqual([
      expect.stringMatching(/'nam' does not exist/),
    ]);
  });

  it("finds every sub-path as `pulumi new typescript` sets it, types included", () => {
    // TypeScript 5 takes these options as they are; TypeScript 6 wants to be told that their age is known.
    const commonJs = new Editor({ ...templateOptions, ignoreDeprecations: "6.0" });
    const text = `
      import { Shift } from "pulumi-comm100/livechat";
      import { Agent, getAgents } from "pulumi-comm100/global";
      import { createEmulator } from "pulumi-comm100/emulator";
      import { comm100Policies } from "pulumi-comm100/policy";
      import { provider } from "pulumi-comm100/dynamic";
      import * as comm100 from "pulumi-comm100";
      const ada = new Agent("ada", { email: "a@b.example", firstName: "A", lastName: "B" });
      const day: comm100.livechat.Shift = new Shift("day", { name: "Day", agentIds: [ada.id] });
      void [day, getAgents, comm100Policies(), createEmulator({ port: 1 }), provider("livechat:Shift")];`;
    expect(commonJs.problems(text)).toEqual([]);
    expect(commonJs.problems(text.replace("agentIds", "agentsIds"))).toEqual([expect.stringMatching(/agentsIds/)]);
  });
});

describe("the declarations", () => {
  const everything = `
    import * as whole from "pulumi-comm100";
    import * as emulator from "pulumi-comm100/emulator";
    import * as dynamic from "pulumi-comm100/dynamic";
    void [whole, emulator, dynamic];`;
  const policies = `import * as policy from "pulumi-comm100/policy";\nvoid policy;`;

  it("compile by themselves, since `pulumi new typescript` does not skip them", () => {
    const template = new Editor({ ...templateOptions, ignoreDeprecations: "6.0" });
    expect(template.problemsOfDeclarations(everything)).toEqual([]);
  });

  it("need those of Pulumi's SDK and Node alone: others are not found under pnpm, and slow the compiler down", () => {
    const ours = editor.packages(everything);
    const theirs = new Editor().packages(`import * as pulumi from "@pulumi/pulumi";\nvoid pulumi;`);
    expect([...ours].filter((name) => !theirs.has(name) && name !== "@types/node")).toEqual([]);
  });

  it("need those of Pulumi's policies for policies alone, whose own do not compile by themselves", () => {
    const template = new Editor({ ...templateOptions, ignoreDeprecations: "6.0" });
    const problems = template.problemsOfDeclarations(policies);
    expect(problems.filter((problem) => !problem.includes("/@pulumi/policy/"))).toEqual([]);
    expect(editor.packages(policies)).toContain("@pulumi/policy");
  });
});

describe("the editor", () => {
  const zoneComment = /^Zone that the hours are read in/;

  it("shows an argument's comment", () => {
    const { type, comment } = editor.hover(start + shift(`name: "Day", timeZone‸: "Tokyo Standard Time"`));
    expect(comment).toMatch(zoneComment);
    expect(type).toMatch(/^\(property\) timeZone\?: Deep<comm100\.TimeZone>/);
  });

  it("shows the comment of an argument in a row", () => {
    const row = `{ dayOfWeek: "Monday", startTime‸: "09:00:00", endTime: "17:00:00" }`;
    const { type, comment } = editor.hover(start + shift(`name: "Day", shiftWorkingHours: [${row}]`));
    expect(comment).toBe("When work begins: `09:00:00`.");
    expect(type).toBe("(property) startTime: Deep<string>");
  });

  it("shows an output's comment", () => {
    const { type, comment } = editor.hover(`${start}declare const day: comm100.livechat.Shift;\nday.timeZone‸;`);
    expect(comment).toMatch(zoneComment);
    expect(type).toMatch(/timeZone: pulumi\.Output(Instance)?</);
  });

  it("shows what a class is for", () => {
    const { comment } = editor.hover(`${start}new comm100.livechat.Shift‸("day", { name: "Day" });`);
    expect(comment).toMatch(/^Working hours and holidays/);
  });

  it("offers the 128 time zones", () => {
    const offered = editor.completions(start + shift(`name: "Day", timeZone: "‸"`));
    expect(offered.sort()).toEqual(timeZones.map(({ id }) => id).sort());
    expect(offered).toHaveLength(128);
  });

  it("offers the names of arguments, in rows too", () => {
    const offered = editor.completions(start + shift(`name: "Day", shiftHolidays: [{ ‸ }]`));
    expect(offered).toEqual(expect.arrayContaining(["holidayDate", "name"]));
  });
});

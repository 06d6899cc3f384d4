import { describe, expect, it } from "@jest/globals";
import { checkIn, findingsIn, projectOf, withProjects } from "./checked.js";

withProjects();

const args = ["--no-policy"];

describe("a program that waits for what never comes", () => {
  it("is told which resource and which argument, though it comes to its end", async () => {
    const program = `new comm100.ticketing.Tag("kept", { name: "kept" });
new comm100.ticketing.Tag("lost", { name: new Promise(() => undefined) });
const shift = { name: "Day", timeZone: "Tokyo Standard Time" };
new comm100.livechat.Shift("day", { ...shift, shiftWorkingHours: [{ startTime: pulumi.output(new Promise(() => undefined)) }] });`;
    expect(await findingsIn(program, { args })).toEqual([
      '3 error program: ticketing.Tag "lost" is never made: name waits for a value that never comes.',
      '5 error program: livechat.Shift "day" is never made: shiftWorkingHours[0].startTime waits for a value that never comes.',
    ]);
    expect((await checkIn(projectOf(program), { args })).code).toBe(2);
  });

  it("is told what waits for that in turn", async () => {
    const program = `const never = new Promise(() => undefined);
const lost = new comm100.ticketing.Tag("lost", { name: never });
new comm100.ticketing.Tag("after", { name: lost.name.apply((name) => name + "!") });
new comm100.ticketing.Tag("later", { name: "later" }, { dependsOn: [lost] });
new comm100.ticketing.Tag("below", { name: "below" }, { parent: lost });
export const name = lost.name;`;
    expect(await findingsIn(program, { args })).toEqual([
      expect.stringMatching(/The output "name" has no value: it waits for ticketing\.Tag "lost"\./),
      '3 error program: ticketing.Tag "lost" is never made: name waits for a value that never comes. ticketing.Tag "after" and ticketing.Tag "later" and ticketing.Tag "below" in turn wait for it: if the value comes from there, they go in a circle.',
      '4 error program: ticketing.Tag "after" is never made: name waits for ticketing.Tag "lost".',
      '5 error program: ticketing.Tag "later" is never made: dependsOn[0] waits for ticketing.Tag "lost".',
      '6 error program: ticketing.Tag "below" is never made: parent waits for ticketing.Tag "lost".',
    ]);
  });

  it("is told where it would make something of that, and where an output has none", async () => {
    const never = `const never = pulumi.output(new Promise(() => undefined));`;
    expect(
      await findingsIn(`${never}\nnever.apply((name) => new comm100.ticketing.Tag("lost", { name }));`, { args }),
    ).toEqual([
      "3 error program: This waits for a value that never comes. What depends on it was not checked, and an update leaves it out.",
    ]);
    expect(await findingsIn(`${never}\nexport { never };`, { args })).toEqual([
      expect.stringMatching(/error program: The output "never" has no value: it waits for a value that never comes\./),
    ]);
  });

  it("is told so when its time is over, too", async () => {
    const program = `setInterval(() => undefined, 1000);\nnew comm100.ticketing.Tag("lost", { name: new Promise(() => undefined) });`;
    expect(await findingsIn(program, { args: [...args, "--timeout", "20"] })).toEqual([
      expect.stringContaining("The program did not end within 20 s"),
      expect.stringContaining('ticketing.Tag "lost" is never made'),
    ]);
  });

  it("is only warned where that may come of the check", async () => {
    const program = `const agents = comm100.global.getAgentsOutput();
new comm100.ticketing.Tag("first", { name: new Promise((resolve) => agents.apply(([{ email }]) => resolve(email))) });`;
    expect(await findingsIn(program, { args })).toEqual([
      expect.stringMatching(/^3 warning program: ticketing\.Tag "first"/),
    ]);
  });
});

describe("a program whose values go in a circle", () => {
  it("is told the circle", async () => {
    const program = `const [name, resolve] = pulumi.deferredOutput();
const one = new comm100.ticketing.Tag("one", { name });
const two = new comm100.ticketing.Tag("two", { name: one.name });
resolve(two.name);`;
    expect(await findingsIn(program, { args })).toEqual([
      '3 error program: Values go in a circle, so that none of them ever comes: ticketing.Tag "one" (name) waits for ticketing.Tag "two", ticketing.Tag "two" (name) waits for ticketing.Tag "one". Take one of them from elsewhere.',
    ]);
  });

  it("is told that it may be one where a promise hides it", async () => {
    const program = `let two;
const one = new comm100.ticketing.Tag("one", { name: Promise.resolve().then(() => two.name) });
two = new comm100.ticketing.Tag("two", { name: one.name });`;
    expect(await findingsIn(program, { args })).toEqual([
      expect.stringMatching(
        /^3 error .*"one" is never made: .*ticketing\.Tag "two" in turn waits for it: .* circle\.$/,
      ),
      '4 error program: ticketing.Tag "two" is never made: name waits for ticketing.Tag "one".',
    ]);
  });
});

describe("settings and filters that say nothing", () => {
  it("are told by their names, among all else", async () => {
    const settings = { "Pulumi.dev.yaml": "config:\n  comm100:onConflct: stop\n  test:own: 1\n" };
    const program = `comm100.global.getDepartmentOutput({ name: process.env.COMM100_UNSET });`;
    expect(await findingsIn(program, { args, files: settings })).toEqual([
      expect.stringMatching(/^- error setting: comm100:onConflct is no setting .*Did you mean comm100:onConflict\?/),
      expect.stringMatching(/^2 error program: getDepartment: name is undefined/),
    ]);
  });
});

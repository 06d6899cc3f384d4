import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { readJson } from "../../provider/files/read-json.js";
import { readYaml } from "../../provider/files/read-yaml.js";
import { newFolder } from "../tools/folder.js";

const schema = z.object({ list: z.array(z.object({ name: z.string(), isOn: z.boolean().optional() })) });
const wanted = { what: "list of names", advice: "Write one." };
const read = (text: string) => readJson(text, schema, "names.json", wanted);
const deep = (levels: number) => `{"list": ${"[".repeat(levels)}${"]".repeat(levels)}}`;

/** Lists of nine aliases of the list before. */
const aliases = (levels: number) =>
  Array.from({ length: levels }, (_, level) => {
    const one = level === 0 ? "x" : `*a${level - 1}`;
    return `${level === levels - 1 ? "list" : `a${level}`}: &a${level} [${Array.from({ length: 9 }, () => one).join(",")}]\n`;
  }).join("");

describe("JSON that is not what it should be", () => {
  it.each([
    ["", "it is empty"],
    ["error: no stack", "it is not JSON"],
    ['{\n  "list": [],\n}', "it is not JSON at line 3, column 1"],
    ["[]", "it is a list, and should be an object"],
    ["null", "it is null, and should be an object"],
    ["{}", "list is missing, and should be a list"],
    ['{"list": [null]}', "list[0] is null, and should be an object"],
    ['{"list": [{"name": "a"}, {"name": {}}]}', "list[1].name is an object, and should be a text"],
    ['{"list": [{"name": "a", "isOn": 1}]}', "list[0].isOn is a number, and should be true or false"],
    [deep(10_000), "it is nested more than 200 levels deep"],
  ])("is told in one line: %s", (text, reason) => {
    expect(() => read(text)).toThrow(new Error(`names.json is no list of names: ${reason}. Write one.`));
  });

  it("is not quoted, since it may hold a secret", () => {
    const secret = "hunter2";
    for (const text of [
      `{"key": "${secret}" x`,
      secret,
      `{"list": "${secret}"}`,
      `{"list": [{"name": ["${secret}"]}]}`,
    ])
      expect(() => read(text)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(secret) }));
  });

  it("names keys that may hold anything in quotes, and not whole", () => {
    const odd = z.record(z.string(), z.string());
    expect(() => readJson('{"a\\nb": 1}', odd, "x", wanted)).toThrow('["a\\nb"] is a number');
    expect(() => readJson(JSON.stringify({ ["k".repeat(500)]: 1 }), odd, "x", wanted)).toThrow(
      `["${"k".repeat(60)}"] is a number`,
    );
  });
});

describe("YAML that is not what it should be", () => {
  it.each([
    ["", "list is missing, and should be a list"],
    ["# nothing\n", "list is missing, and should be a list"],
    ["list: [1]", "list[0] is a number, and should be an object"],
    ["a: b: hunter2", "it is not YAML at line 1, column 5: bad indentation of a mapping entry"],
    ["list: []\n---\nlist: []", "it holds more than one document"],
    [aliases(8), "it holds more than 100,000 values, with its aliases"],
    ["list: &list [*list]", "it holds more than 100,000 values, with its aliases"],
  ])("is told in one line: %s", (text, reason) => {
    const file = join(newFolder(), "names.yaml");
    writeFileSync(file, text);
    expect(() => readYaml(file, schema, wanted)).toThrow(
      new Error(`${file} is no list of names: ${reason}. Write one.`),
    );
  });
});

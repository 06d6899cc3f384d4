import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";

const folder = join(root, "provider", "resources");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** The comments and code of each field, over all definitions. */
const fields = sources.flatMap((name) =>
  [...readFileSync(join(folder, name), "utf8").matchAll(/\/\*\*(.*?)\*\/\s*(\w+): (.*?)(?=\n\s*(?:\/\*\*|\}))/gs)].map(
    ([, comment = "", key = "", code = ""]) => ({
      name: `${name} ${key}`,
      comment: comment.replace(/\s+\*?\s*/g, " "),
      code,
    }),
  ),
);

describe("a number that says too little by itself", () => {
  it("has a unit that reports tell, or call unknown, wherever a document leaves it open", () => {
    const open = fields.filter(({ comment }) => /unit is not documented/i.test(comment));
    expect(open.length).toBeGreaterThan(4);
    expect(open.filter(({ code }) => !code.includes("unknownUnit(")).map(({ name }) => name)).toEqual([]);
    expect(
      fields.filter(({ code, comment }) => code.includes("unknownUnit(") && !/unit is not/i.test(comment)),
    ).toEqual([]);
  });

  it("leads to the look-up of its name, wherever it stands for a permission", () => {
    const permissions = fields.filter(({ name }) => name.endsWith(" permissionIds"));
    expect(permissions).toHaveLength(4);
    for (const { code } of permissions) expect(code).toContain('numbersOf("global/Permission")');
  });
});

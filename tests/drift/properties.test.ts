import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Code, printLiteral, type Style } from "../../provider/drift/literal.js";
import { Meanings } from "../../provider/drift/meanings.js";
import { Program } from "../../provider/drift/program.js";
import { idOf, patched } from "./project.js";

/** What a program that consists of one expression means. */
function meaningOf(code: string): unknown {
  const program = new Program({ folder: "/", file: "/index.ts" }, () => `export const it = ${code};\n`);
  const [file] = program.files;
  const binding = file && program.exportOf(file, "it");
  if (binding?.kind !== "constant") throw new Error("The code declares nothing.");
  return new Meanings(program, () => undefined).valueOf({ file: binding.file, node: binding.value });
}

const marks = [
  "'",
  '"',
  "`",
  "\\",
  "${",
  "}",
  "$",
  "{",
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\u2028",
  "\u2029",
  "\0",
  "0",
  "/*",
  "*/",
  "//",
  "\u{1F600}",
  "\uD800",
  "\uFEFF",
  "ß",
];
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...marks)).map((parts) => parts.join("")),
);
const style = fc.record<Style>({
  quote: fc.constantFrom("'", '"', "`"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  indent: fc.constantFrom("  ", "\t"),
});

describe("a value that is written as code", () => {
  it("means itself, whatever the text", () => {
    fc.assert(
      fc.property(text, style, (value, how) => {
        expect(meaningOf(printLiteral(value, how, ""))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it("means itself, whatever its parts", () => {
    const value = fc.jsonValue({ stringUnit: "binary" }).map((one) => JSON.parse(JSON.stringify(one)) as unknown);
    fc.assert(
      fc.property(value, style, (one, how) => {
        expect(meaningOf(printLiteral({ one }, how, "    "))).toEqual({ one });
      }),
    );
  });

  it("is written as it is where it is code", () => {
    const how: Style = { quote: '"', lineEnd: "\n", indent: "  " };
    expect(printLiteral({ ids: [new Code("sales.id"), "x"] }, how, "")).toBe('{ ids: [sales.id, "x"] }');
  });
});

describe("a program that is patched", () => {
  const quoted = fc.constantFrom(
    (name: string) => JSON.stringify(name),
    (name: string) => `'${name}'`,
    (name: string) => `\`${name}\``,
  );

  it("means what the site has, whatever the text, and differs in nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        text.filter((one) => one.trim() !== ""),
        quoted,
        fc.boolean(),
        async (site, quote, isWindows) => {
          const lines = [
            'import * as comm100 from "pulumi-comm100";',
            'new comm100.livechat.Campaign("shop", {',
            "  // What the sign says",
            "  name: ",
            ", /* here */",
            "});",
            "",
          ];
          const source = `${lines.slice(0, 4).join("\n")}${quote("Shop")}${lines.slice(4).join("\n")}`.replaceAll(
            "\n",
            isWindows ? "\r\n" : "\n",
          );
          const resources = [
            { type: "livechat:Campaign", name: "shop", inputs: { name: "Shop" }, site: { description: site } },
          ];
          const description = source.replace("name: ", "description: ");
          const { files, findings } = await patched(
            { "index.ts": description },
            resources.map((one) => ({ ...one, inputs: { description: "Shop" } })),
          );
          const isWritten = site !== "Shop";
          expect(findings).toEqual(isWritten ? [expect.stringMatching(/ready$/)] : []);
          const [before = "", after = ""] = description.split(quote("Shop"));
          expect(files["index.ts"]?.startsWith(before)).toBe(true);
          expect(files["index.ts"]?.endsWith(after)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps the comment of each row that stays, however the list is laid out", async () => {
    const cities = ["a", "b", "c", "d", "e", "f"];
    const row = (value: string) => ({ fieldName: "city", operator: "is", value });
    const between = fc.constantFrom(
      (c: string) => `, /* ${c} */\n  `,
      (c: string) => `, // ${c}\n  `,
      (c: string) => ` /* ${c} */, `,
      (c: string) => ` // ${c}\n  , `,
      (c: string) => ` /* ${c} */,\n`,
    );
    const list = fc.uniqueArray(fc.constantFrom(...cities), { minLength: 1 });
    const edge = fc.constantFrom("", " ", "\n  ");
    await fc.assert(
      fc.asyncProperty(
        list,
        list,
        fc.array(between, { minLength: 6, maxLength: 6 }),
        edge,
        async (was, is, layout, space) => {
          const rows = was.map((value, place) => {
            const code = `{ fieldName: "city", operator: "is", value: "${value}" }`;
            return place === was.length - 1 ? code : code + (layout[place]?.(`of ${value}`) ?? ", ");
          });
          const source = `import * as comm100 from "pulumi-comm100";\nnew comm100.livechat.RoutingRule("vip", { routingRuleConditions: [${space}${rows.join("")}${space}] });\n`;
          const resource = {
            type: "livechat:RoutingRule",
            name: "vip",
            id: idOf("x", "vip"),
            inputs: { campaignId: "c", routingRuleConditions: was.map(row) },
            site: { routingRuleConditions: is.map(row) },
          };
          const { files, findings } = await patched({ "index.ts": source }, [resource]);
          expect(findings.filter((finding) => !finding.endsWith("ready"))).toEqual([]);
          const { findings: again } = await patched(files, [resource]);
          expect(again.filter((finding) => !finding.endsWith("done"))).toEqual([]);
          const stays = was.slice(0, -1).filter((value) => is.includes(value));
          for (const value of stays) expect(files["index.ts"]).toContain(`of ${value}`);
        },
      ),
      { numRuns: 150 },
    );
  });
});

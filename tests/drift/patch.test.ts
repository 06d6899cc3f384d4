import { describe, expect, it } from "@jest/globals";
import { idOf, patched } from "./project.js";

const imports = 'import * as comm100 from "pulumi-comm100";\n';

describe("a value that is written out", () => {
  it("is replaced, and all around it stays", async () => {
    const before = `${imports}
/* The shop. */
new comm100.livechat.Campaign( "shop", {   // our first
    name: 'Shop', /* as on the sign */
    language : "german",
} );
`;
    const { files, findings } = await patched({ "index.ts": before }, [
      {
        type: "livechat:Campaign",
        name: "shop",
        inputs: { name: "Shop", language: "german" },
        site: { name: "It's \\ a `shop`\n" },
      },
    ]);
    expect(files["index.ts"]).toBe(before.replace("'Shop'", '"It\'s \\\\ a `shop`\\n"'));
    expect(findings).toEqual(["index.ts:5 name ready"]);
  });
});

describe("a list", () => {
  it("keeps the comments of what stays", async () => {
    const shift = (rows: string) => `${imports}
const sales = new comm100.global.Department("sales", { name: "Sales" });
const support = new comm100.global.Department("support", { name: "Support" });
new comm100.livechat.Shift("day", {
  name: "Day",
  departmentIds: ${rows},
});
`;
    const ids = [idOf("global:Department", "sales"), idOf("global:Department", "support")];
    const { files, findings } = await patched(
      { "index.ts": shift("[\n    sales.id, // sellers\n    // helpers\n    support.id,\n  ]") },
      [
        { type: "global:Department", name: "sales", inputs: { name: "Sales" } },
        { type: "global:Department", name: "support", inputs: { name: "Support" } },
        {
          type: "livechat:Shift",
          name: "day",
          inputs: { name: "Day", departmentIds: ids },
          site: { departmentIds: [ids[1], "other"] },
        },
      ],
    );
    expect(findings).toEqual(["index.ts:7 departmentIds ready"]);
    expect(files["index.ts"]).toBe(shift('[\n    // helpers\n    support.id,\n    "other",\n  ]'));
  });
});

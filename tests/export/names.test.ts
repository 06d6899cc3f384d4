import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import ts from "typescript";
import { identifierOf } from "../../provider/export/identifier.js";
import { loadKinds, type Kind } from "../../provider/export/kinds.js";
import type { LiveObject } from "../../provider/export/live-object.js";
import { nameObjects } from "../../provider/export/name-objects.js";
import { awkwardNames } from "./awkward.js";

const kinds = await loadKinds();
const kindOf = (type: string): Kind => {
  const kind = kinds.find((one) => one.type === type);
  if (!kind) throw new Error(type);
  return kind;
};
const objectOf = (type: string, name: string, id: string): LiveObject => ({
  kind: kindOf(type),
  id,
  live: { id, name },
  parents: {},
});
const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 250 }), fc.constantFrom(...awkwardNames));
const accounts = fc.uniqueArray(fc.tuple(fc.constantFrom("global:Department", "ticketing:Tag"), texts, fc.uuid()), {
  selector: ([, , id]) => id,
  maxLength: 40,
});

describe("a variable out of a name", () => {
  it("is one that the compiler accepts, whatever the name", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const code = `export const ${identifierOf(text, "Department")} = 1;`;
        const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
        expect([text, diagnostics.map(({ messageText }) => messageText)]).toEqual([text, []]);
      }),
    );
  });

  it.each([
    ["Web shop", "webShop"],
    ["SLA breach", "slaBreach"],
    ["Übersee & Export", "uberseeExport"],
    ["24/7 desk", "department247Desk"],
    ["class", "classDepartment"],
    ["🎉", "department"],
    ["", "department"],
    ["المبيعات", "المبيعات"],
  ])("%j becomes %s", (text, variable) => {
    expect(identifierOf(text, "Department")).toBe(variable);
  });
});

describe("the names of an account", () => {
  it("are unique in any case of letters", () => {
    fc.assert(
      fc.property(accounts, (rows) => {
        const names = [...nameObjects(rows.map((row) => objectOf(...row))).values()];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(rows.length);
      }),
    );
  });

  it("do not depend on the order of the answers", () => {
    fc.assert(
      fc.property(accounts, (rows) => {
        const objects = rows.map((row) => objectOf(...row));
        const one = nameObjects(objects);
        const other = nameObjects([...objects].reverse());
        for (const object of objects) expect(other.get(object)).toBe(one.get(object));
      }),
    );
  });

  it("tell settings of two areas apart by the area", () => {
    const chats = objectOf("livechat:AutoDistributionConfig", "", "livechat/autoDistributionConfig");
    const tickets = objectOf("ticketing:AutoDistributionConfig", "", "ticketing/autoDistributionConfig");
    const names = nameObjects([chats, tickets]);
    expect(names.get(chats)).toBe("livechatAutoDistributionConfig");
    expect(names.get(tickets)).toBe("ticketingAutoDistributionConfig");
  });

  it("stay when an object of the same name comes", () => {
    const day = objectOf("global:Department", "Sales", "1");
    const other = objectOf("global:Department", "sales", "2");
    const names = nameObjects([day, other], new Map([["global:Department/1", "sales"]]));
    expect(names.get(day)).toBe("sales");
    expect(names.get(other)).toBe("salesDepartment");
  });
});

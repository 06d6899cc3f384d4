import type { Seed } from "../../provider/emulator/index.js";

const ids = (area: number, place: number): string =>
  `${area.toString(16).padStart(8, "0")}-0000-4000-8000-${place.toString(16).padStart(12, "0")}`;

/** Names that people give and that make bad variables. */
export const awkwardNames = [
  "Sales",
  "sales",
  "SALES",
  "🎉",
  "🎉🎉 Party",
  `"quoted" 'name' \`ticks\` \${process.exit()}`,
  "class",
  "default",
  "await",
  "comm100",
  "24/7",
  "",
  "   ",
  "x".repeat(200),
  "المبيعات",
  "销售部",
  "Übersee & Export",
  "*/ alert(1) /*",
  "line\u2028separator",
  "constructor",
  "__proto__",
  "../../etc/passwd",
  "\\",
  // What Pulumi would take for a value that it does not know yet, or cannot carry.
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "\udc00low",
  "nul\0byte",
  "\u202egnp.exe \u{e0041}\u{e0042}",
];

/** An account of many objects with awkward names: departments, campaigns, canned messages with code in their texts. */
export function awkwardSeed(size: number): Seed {
  const name = (place: number): string => {
    const base = awkwardNames[place % awkwardNames.length] ?? "";
    return place < awkwardNames.length ? base : `${base} ${Math.floor(place / awkwardNames.length)}`;
  };
  const many = <T>(count: number, make: (place: number) => T): T[] =>
    Array.from({ length: count }, (_, place) => make(place));
  const tags = many(Math.floor(size * 0.3), (place) => ({ id: ids(1, place + 1), name: name(place) }));
  const departments = many(Math.floor(size * 0.2), (place) => ({ id: ids(2, place + 1), name: name(place) }));
  const messages = many(Math.ceil(size * 0.5), (place) => ({
    id: ids(3, place + 1),
    name: name(place),
    categoryId: "27dce28d-4b83-4d0e-8ded-171f4cda2a9b",
    message:
      place % 2 === 0 ? `Use \`\${name}\` and \\n,\nthen ${name(place)}\r\n` : `<p>\${name} \`${name(place)}\`</p>`,
  }));
  return { "ticketing/tags": tags, "global/departments": departments, "global/publicCannedMessages": messages };
}

/*
 * Writes provider/schema/time-zone/iana-zones.ts from Unicode CLDR:
 *   node tools/time-zones.mjs           writes the table
 *   node tools/time-zones.mjs --check   exit code 1 if the committed table is not what the installed packages say
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const target = new URL("../provider/schema/time-zone/iana-zones.ts", import.meta.url);
const words = (text) => (text ?? "").split(" ").filter((word) => word !== "");

/** Windows id -> IANA names; territory 001, the zone's own representative, comes first in CLDR and here. */
function namesByWindowsId() {
  const { mapTimezones } = require("cldr-core/supplemental/windowsZones.json").supplemental.windowsZones;
  const table = new Map();
  for (const { mapZone } of mapTimezones) {
    const names = table.get(mapZone._other) ?? new Set();
    for (const name of words(mapZone._type)) names.add(name);
    table.set(mapZone._other, names);
  }
  return table;
}

/** windowsZones names one spelling of a zone; the others (links, renamed cities) stand in the bcp47 table. */
function addAliases(table) {
  const spellings = require("cldr-bcp47/bcp47/timezone.json").keyword.u.tz;
  for (const zone of Object.values(spellings)) {
    const aliases = [...words(zone._alias), ...words(zone._iana)];
    for (const names of table.values()) {
      if (aliases.some((alias) => names.has(alias))) for (const alias of aliases) names.add(alias);
    }
  }
}

function render() {
  const table = namesByWindowsId();
  addAliases(table);
  const version = require("cldr-core/package.json").version;
  const licence = readFileSync(require.resolve("cldr-core/LICENSE"), "utf8").trim();
  const lines = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, names]) => `${id}=${[...names].join(" ")}`);
  return `// Written by tools/time-zones.mjs from Unicode CLDR ${version} (windowsZones, bcp47/timezone). Do not edit.
//
${licence.replace(/^.*$/gmu, (line) => `// ${line}`.trimEnd())}

/** Version of Unicode CLDR that the table was made from. */
export const cldrVersion = "${version}";

/** One line a Windows time zone: its id, \`=\`, its IANA names, the representative one first. */
export const ianaZones = \`
${lines.join("\n")}
\`;
`;
}

const text = render();
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("iana-zones.ts differs from the installed CLDR packages: run node tools/time-zones.mjs");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}

import { describe, expect, it } from "@jest/globals";
import { areas } from "../../provider/resources/areas.js";
import { type AnyDefinition } from "../../provider/schema/definition.js";
import { type Node, objectNode } from "../../provider/schema/shape.js";
import { humanised, sentenceOn, termOf } from "../../provider/vocabulary/vocabulary.js";

const definitions: AnyDefinition[] = [];
for (const load of Object.values(areas))
  for (const [name, value] of Object.entries((await load()) as Record<string, { definition?: AnyDefinition }>))
    if (value.definition?.name === name) definitions.push(value.definition);

type Path = readonly (string | number)[];

function pathsIn(node: Node, path: Path): Path[] {
  if (node.kind === "rows") return pathsIn(node.row, [...path, 0]);
  if (node.kind === "value") return [];
  return [...node.keys].flatMap(([key, part]) => [[...path, key], ...pathsIn(part, [...path, key])]);
}

describe("the vocabulary of reports", () => {
  it("has a sentence on every class, and on every field at any depth", () => {
    const missing = definitions.flatMap((definition) => {
      const type = `${definition.area}:${definition.name}`;
      const { fields, outputs, parent = {} } = definition;
      const paths = pathsIn(objectNode({ ...parent, ...fields }, outputs), []);
      const bare = paths.filter((path) => termOf(type, path).text === "").map((path) => `${type} ${path.join(".")}`);
      return sentenceOn(type) === "" ? [type, ...bare] : bare;
    });
    expect(definitions.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it.each([
    ["global:Agent", ["email"], "E-mail address"],
    ["livechat:Shift", ["autoDetectDayLightSavingsTime"], "Daylight-saving time is followed"],
    ["livechat:Shift", ["shiftHolidays", 2, "name"], "What the day is called"],
    ["livechat:RoutingRule", ["routeTo"], "The rule routes to an agent or to a department"],
    ["livechat:Shift", ["notYetDocumentedURL"], "Not yet documented URL"],
  ])("calls %s %j %j", (type, path, label) => {
    expect(termOf(type, path).label).toBe(label);
  });

  it("reads keys as people would", () => {
    expect(["offlineMessageMailTo", "SLAPolicyIds", "isHTML"].map(humanised)).toEqual([
      "Offline message mail to",
      "SLA policy ids",
      "Is HTML",
    ]);
  });
});

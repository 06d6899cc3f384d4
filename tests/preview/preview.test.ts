import { expect, it } from "@jest/globals";
import { inventoryBefore, readPreview } from "../../provider/preview/preview.js";

it("a preview with --refresh tells what the site has, not what the old state had", async () => {
  const type = "pulumi-nodejs:dynamic/comm100/ticketing:Tag";
  const urn = (name: string) => `urn:pulumi:test::test::${type}::${name}`;
  const state = (name: string, label: string) => ({ urn: urn(name), type, id: name, inputs: { name: label } });
  const preview = readPreview(
    JSON.stringify({
      steps: [
        { op: "refresh", urn: urn("late"), oldState: state("late", "old"), newState: state("late", "old") },
        { op: "refresh", urn: urn("same"), oldState: state("same", "same"), newState: state("same", "same") },
        { op: "update", urn: urn("late"), oldState: state("late", "on site"), newState: state("late", "program") },
      ],
    }),
  );
  expect(preview.steps.map(({ op, name }) => [op, name])).toEqual([
    ["refresh", "same"],
    ["update", "late"],
  ]);
  const before = await inventoryBefore(preview);
  expect(before.items.map(({ inputs }) => inputs["name"])).toEqual(["same", "on site"]);
});

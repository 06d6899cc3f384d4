import { describe, expect, it } from "@jest/globals";
import { readPreview } from "../../provider/preview/preview.js";
import { renderText } from "../../provider/review/render-text.js";
import { reviewOf } from "../../provider/review/review-of.js";

const urnOf = (name: string) => `urn:pulumi:dev::p::pulumi-nodejs:dynamic/comm100/global:Department::${name}`;
const state = (name: string, inputs: object, id?: string) => ({
  urn: urnOf(name),
  type: "pulumi-nodejs:dynamic/comm100/global:Department",
  inputs,
  outputs: inputs,
  ...(id !== undefined && { id }),
});

async function reviewed(before: object, after: object): Promise<string> {
  const steps = [
    { op: "create", urn: urnOf("retail"), newState: state("retail", after) },
    { op: "delete", urn: urnOf("sales"), oldState: state("sales", before, "1") },
  ];
  return renderText(await reviewOf(readPreview(JSON.stringify({ steps })), { limit: 300, window: 300 }));
}

describe("a resource that is renamed in the program without an alias", () => {
  it("is told, with the alias to write", async () => {
    const text = await reviewed({ name: "Sales" }, { name: "sales ", description: "new" });
    expect(text).toContain('{ aliases: [{ name: "sales" }] }');
  });

  it("is not told of what has another key", async () => {
    expect(await reviewed({ name: "Sales" }, { name: "Support" })).not.toContain("aliases");
  });
});

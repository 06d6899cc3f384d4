import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { createConfig, lint } from "@redocly/openapi-core";
import { model } from "../../provider/emulator/description/model.js";
import type { Shape } from "../../provider/emulator/description/property.js";

const folder = fileURLToPath(new URL("../../provider/emulator/openapi/", import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

describe("the OpenAPI description", () => {
  it.each(files)("%s passes the linter", async (file) => {
    // The recommended rules, all of them, and those beyond that a description of this API can keep.
    const config = await createConfig({
      extends: ["recommended"],
      rules: {
        "operation-operationId-unique": "error",
        "operation-description": "off", // The summary says all that there is to say of a plain operation.
        "parameter-description": "error",
        "no-unresolved-refs": "error",
        "no-unused-components": "error",
        "no-invalid-media-type-examples": "error",
        "no-invalid-schema-examples": "error",
        "no-enum-type-mismatch": "error",
        "tag-description": "error",
        "tags-alphabetical": "off", // The order is the documents' own, related resources side by side.
        "operation-4xx-response": "error",
        "operation-2xx-response": "error",
      },
    });
    const problems = await lint({ ref: folder + file, config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it("describes every property", () => {
    const bare: string[] = [];
    for (const content of model().documents.values()) bare.push(...undescribed(content));
    expect(bare).toEqual([]);
  });

  it("names only resources and properties that it has", () => {
    const { resources } = model();
    const unknown: string[] = [];
    for (const { name, shape } of resources.values())
      for (const reference of referencesOf(shape))
        for (const target of reference.to) {
          const other = resources.get(target);
          const isOtherArea = ![...model().documents.keys()].includes(target.split("/")[0] ?? "");
          if (other === undefined ? !isOtherArea : !hasSide(other.shape, reference.otherSide))
            unknown.push(`${name} -> ${target}`);
        }
    expect(unknown).toEqual([]);
  });
});

function hasSide(shape: Shape, side: string | undefined): boolean {
  return side === undefined || shape.properties.has(side);
}

function referencesOf(shape: Shape): { to: readonly string[]; otherSide?: string }[] {
  return [...shape.properties.values()].flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
}

function undescribed(content: unknown): string[] {
  const { components } = content as {
    components: { schemas: Record<string, { properties?: Record<string, object> }> };
  };
  return Object.entries(components.schemas).flatMap(([schema, { properties = {} }]) =>
    Object.entries(properties)
      .filter(([, property]) => !("description" in property))
      .map(([name]) => `${schema}.${name}`),
  );
}

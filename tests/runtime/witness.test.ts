import { describe, expect, it } from "@jest/globals";
import { model as description } from "../../provider/emulator/description/model.js";
import { areas } from "../../provider/resources/areas.js";
import { modelOf } from "../../provider/runtime/model.js";
import { linkedLists, targetOf } from "../../provider/runtime/relations.js";
import { alwaysAnswered } from "../../provider/runtime/witness.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";

const definitions: AnyDefinition[] = [];
for (const load of Object.values(areas))
  for (const value of Object.values((await load()) as Record<string, unknown>))
    if (typeof value === "function" && "definition" in value) definitions.push(value.definition as AnyDefinition);
const models = [...new Set(definitions)].map(modelOf);
const { resources } = description();
const singletons = models.filter(({ definition }) => definition.singleton).map((one) => [targetOf(one), one] as const);

describe("what tells an answer, held to the API's description", () => {
  it.each(singletons)("%s has fields that every answer has, and the API has no condition on them", (name, model) => {
    const always = alwaysAnswered(model);
    const { properties } = resources.get(name)?.shape ?? { properties: undefined };
    const isTold = (key: string) => {
      const property = properties?.get(model.node.keys.get(key)?.sentAs ?? key);
      const isOff = property?.availableWhen !== undefined && property.availableWhen.whenOff !== "default";
      return property !== undefined && !property.writeOnly && !isOff && property.secret !== "absent";
    };
    expect(always.length).toBeGreaterThan(0);
    expect(always.filter((key) => !isTold(key))).toEqual([]);
  });

  it("is a relation of two sides where the API's description says so, and nowhere else", () => {
    const derived = models.flatMap((one) =>
      linkedLists(one).flatMap(({ key, target }) => {
        const other = models.find((model) => targetOf(model) === target);
        const back = other && linkedLists(other).find((list) => list.target === targetOf(one))?.key;
        return back === undefined ? [] : [`${targetOf(one)}.${key} = ${target}.${back}`];
      }),
    );
    const told = models.flatMap((one) =>
      [...(resources.get(targetOf(one))?.shape.properties.values() ?? [])].flatMap(({ name, reference }) => {
        const { to = [], otherSide } = reference ?? {};
        const other = models.find((model) => targetOf(model) === to[0]);
        const isWritten = other && linkedLists(other).some(({ key }) => key === otherSide);
        // A list that some versions of the API merely answer counts where we write it.
        const isOwn = linkedLists(one).some(({ key }) => key === name);
        return isWritten && isOwn ? [`${targetOf(one)}.${name} = ${to[0] ?? ""}.${otherSide ?? ""}`] : [];
      }),
    );
    expect(derived.sort()).toEqual(told.sort());
    expect(derived).toContain("global/Agent.departmentIds = global/Department.agentIds");
  });
});

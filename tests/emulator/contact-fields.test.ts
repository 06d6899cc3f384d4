import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { started } from "./started.js";
import { text } from "./text.js";

describe("contact fields", () => {
  it("cannot be renamed, nor two of a name", async () => {
    const { client } = await started();
    const field = (await client.post("contact/fields", { name: "Loyalty number", type: "text" })).object;
    const path = `contact/fields/${text(field["id"])}`;
    expect(await client.put(path, { ...field, name: "Card" })).toMatchObject({ status: 400 });
    expect((await client.put(path, { ...field, helpText: "On the card" })).object["helpText"]).toBe("On the card");
    expect((await client.post("contact/fields", { name: "Loyalty number", type: "text" })).status).toBe(400);
    expect((await client.put(`contact/fields/${randomUUID()}`, field)).status).toBe(404);
  });

  it("of the system stay", async () => {
    const { client } = await started();
    const first = (await client.list("contact/fields"))[0];
    expect(first).toMatchObject({ isSystem: true });
    expect((await client.delete(`contact/fields/${text(first?.["id"])}`)).status).toBe(400);
  });

  it("take their order from :reorder alone", async () => {
    const { client } = await started();
    const body = { name: "Loyalty number", type: "text", order: 1 };
    const field = (await client.post("contact/fields", body)).object;
    const id = text(field["id"]);
    const others = (await client.list("contact/fields"))
      .map((other) => text(other["id"]))
      .filter((other) => other !== id);
    expect(field["order"]).toBe(others.length + 1);
    expect((await client.put(`contact/fields/${id}`, { order: 1 })).object["order"]).toBe(others.length + 1);
    expect(await client.post("contact/fields:reorder", [id, ...others, randomUUID()])).toMatchObject({ status: 200 });
    expect((await client.get(`contact/fields/${id}`)).object["order"]).toBe(1);
    const inOrder = await client.list("contact/fields?sortBy=order");
    expect(inOrder.map((one) => one["id"])).toEqual([id, ...others]);
    expect((await client.post("contact/fields:reorder", ["first"])).status).toBe(400);
    expect((await client.post("contact/fields:reorder", {})).status).toBe(400);
  });
});

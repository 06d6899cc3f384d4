import { describe, expect, it } from "@jest/globals";
import type { Client } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

async function made(client: Client, collection: string, body: Parameters<Client["post"]>[1]): Promise<string> {
  return text((await client.post(collection, body)).object["id"]);
}

describe("a knowledge base", () => {
  it("comes with a root category and one design for each type of page", async () => {
    const { client } = await started();
    const kbId = await made(client, "kb/knowledgeBases", { name: "Help" });
    const other = await made(client, "kb/knowledgeBases", { name: "Internal" });
    expect(await client.list(`kb/categories?kbId=${kbId}`)).toEqual([expect.objectContaining({ kbId })]);
    const designs = await client.list(`kb/designs?kbId=${kbId}`);
    expect(designs.map(({ pageType }) => pageType)).toEqual([
      "cssFile",
      "categoryPage",
      "articlePage",
      "searchResultPage",
      "pageNotFound",
    ]);
    const path = `kb/designs/${text(designs[0]?.["id"])}`;
    expect((await client.put(path, { body: "a {}", pageType: "articlePage" })).object).toMatchObject({
      body: "a {}",
      pageType: "cssFile",
      kbId,
    });
    expect([(await client.post("kb/designs", {})).status, (await client.delete(path)).status]).toEqual([405, 405]);
    const embedded = await client.get(`kb/knowledgeBases/${other}?include=design`);
    expect(embedded.object["designs"]).toHaveLength(5);
  });

  it("goes with all that is in it", async () => {
    const { client, emulator } = await started();
    const kbId = await made(client, "kb/knowledgeBases", { name: "Help" });
    const root = text((await client.list("kb/categories"))[0]?.["id"]);
    const categoryId = await made(client, "kb/categories", { kbId, name: "Billing", parentId: root });
    await made(client, "kb/articles", { title: "How refunds work", categoryId });
    await made(client, "kb/tags", { kbId, name: "refunds" });
    expect((await client.delete(`kb/knowledgeBases/${kbId}`)).status).toBe(204);
    for (const collection of ["categories", "articles", "tags", "designs"])
      expect([collection, emulator.rows(`kb/${collection}`)]).toEqual([collection, []]);
  });

  it("keeps its root category, a category in use, and its home page", async () => {
    const { client } = await started();
    const kbId = await made(client, "kb/knowledgeBases", { name: "Help" });
    const root = text((await client.list("kb/categories"))[0]?.["id"]);
    const categoryId = await made(client, "kb/categories", { kbId, name: "Billing", parentId: root });
    await made(client, "kb/articles", { title: "How refunds work", categoryId });
    const page = await made(client, "kb/customPages", { kbId, title: "Welcome" });
    await client.put(`kb/knowledgeBases/${kbId}`, { homePageType: "customPage", homePageId: page });
    for (const path of [`kb/categories/${root}`, `kb/categories/${categoryId}`, `kb/customPages/${page}`])
      expect([path, (await client.delete(path)).status]).toEqual([path, 400]);
  });
});

describe("an article", () => {
  it("is found by its knowledge base, its tag and its day, and gets a custom URL", async () => {
    const { client, emulator } = await started();
    const kbId = await made(client, "kb/knowledgeBases", { name: "Help" });
    const categoryId = text((await client.list("kb/categories"))[0]?.["id"]);
    const tagId = await made(client, "kb/tags", { kbId, name: "refunds" });
    const id = await made(client, "kb/articles", { title: "How refunds work?", categoryId, tagIds: [tagId] });
    emulator.edit(`kb/articles/${id}`, { createdTime: "2026-01-04T08:00:00Z" });
    const found = async (query: string): Promise<number> => (await client.list(`kb/articles?${query}`)).length;
    expect(await found(`kbId=${kbId}`)).toBe(1);
    expect(await found(`kbId=${categoryId}`)).toBe(0);
    expect(await found(`tagId=${tagId}&status=draft`)).toBe(1);
    expect(await found("createdTime=20260101,20260131")).toBe(1);
    expect(await found("createdTime=20260105,")).toBe(0);
    expect((await client.get(`kb/articles/${id}`)).object["customUrl"]).toBe("how-refunds-work");
    expect((await client.get(`kb/articles/${id}?include=tag&include=category`)).object).toMatchObject({
      tags: [{ name: "refunds" }],
      category: { id: categoryId },
    });
  });

  it("takes its body as base64", async () => {
    const { client } = await started();
    await made(client, "kb/knowledgeBases", { name: "Help" });
    const categoryId = text((await client.list("kb/categories"))[0]?.["id"]);
    const body = "data:text/plain;base64,PHA+SGk8L3A+";
    expect((await client.post("kb/articles", { title: "Hi", categoryId, body })).object["body"]).toBe("<p>Hi</p>");
  });
});

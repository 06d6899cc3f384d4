import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { model } from "../../provider/emulator/description/model.js";
import type { Resource } from "../../provider/emulator/description/described-resource.js";
import type { Operation } from "../../provider/emulator/description/route.js";
import type { JsonObject } from "../../provider/emulator/index.js";
import type { Client } from "./client.js";
import { furnish } from "./furnish.js";
import { started } from "./started.js";
import { validBody } from "./valid-body.js";
import type { ExistingId } from "./valid-body.js";

const all = [...model().resources.values()];
const methods = ["GET", "POST", "PUT", "DELETE"];

/** Operations of a path of a resource, by method. */
function offered(resource: Resource, suffix: string): ReadonlyMap<string, Operation> {
  const path = `${resource.collection}${suffix}`.replace(/\{\w+\}/g, "x");
  return model().routes.find(path)?.route.operations ?? new Map<string, Operation>();
}

/** The collection's path with a real parent's id. */
function pathOf(resource: Resource, existing: ExistingId): string {
  const parent = existing([resource.parent ?? ""]) ?? existing(["livechat/Campaign"]);
  return resource.collection.replace(/\{\w+\}/, String(parent));
}

/** Where the collection is listed, with what the query must have; undefined where it is not. */
function listPathOf(resource: Resource, existing: ExistingId): string | undefined {
  const paths = [pathOf(resource, existing), pathBelowParent(resource, existing)];
  for (const path of paths) {
    const operation = model().routes.find(path)?.route.operations.get("GET");
    if (operation?.does === "list") return withRequired(path, operation, existing);
  }
  return undefined;
}

function pathBelowParent({ parent, collection }: Resource, existing: ExistingId): string {
  const above = model().resources.get(parent ?? "")?.collection ?? "";
  return `${above}/${String(existing([parent ?? ""]))}/${collection.split("/").pop() ?? ""}`;
}

function withRequired(path: string, { requiredParameters }: Operation, existing: ExistingId): string {
  const values: Record<string, string> = {
    chatbotId: String(existing(["bot/Chatbot"])),
    aiAgentId: String(existing(["aiagent/AiAgent"])),
    languageCode: "en",
    sortBy: "keyword",
  };
  const query = requiredParameters.filter((name) => name !== "siteId").map((name) => `${name}=${values[name] ?? ""}`);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

/** Less what may not be sent again. */
function forPut(resource: Resource, body: JsonObject): JsonObject {
  const isOpen = (name: string): boolean => resource.shape.properties.get(name)?.closedToPut !== "always";
  return Object.fromEntries(Object.entries(body).filter(([name]) => isOpen(name)));
}

describe("every collection", () => {
  const collections = all.filter(({ storage }) => storage === "table" || storage === "rows");

  it.each(collections.map((resource) => [resource.name, resource] as const))("%s lives", async (_name, resource) => {
    const { emulator, client } = await started();
    const existing = await furnish(client, emulator);
    const path = pathOf(resource, existing);
    expect((await client.get(path)).status).toBe(statusOfPlainList(resource));
    const listed = listPathOf(resource, existing);
    const first = listed === undefined ? undefined : (await client.list(listed))[0];
    const body = validBody(resource.shape, existing);
    let id = first?.["id"];
    if (offered(resource, "").has("POST")) {
      const made = await client.post(path, body);
      expect([made.object["error"] && made.object["message"], made.status, made.body]).toEqual([
        undefined,
        201,
        expect.objectContaining({ id: expect.anything() }),
      ]);
      id = made.object["id"];
    }
    if (typeof id === "string" || typeof id === "number") await liveOn(client, resource, `${path}/${id}`, body);
  });

  it.each(collections.map((resource) => [resource.name, resource] as const))(
    "%s answers 404 for an unknown id and 405 for a method that is not offered",
    async (_name, resource) => {
      const { emulator, client } = await started();
      const existing = await furnish(client, emulator);
      const path = `${pathOf(resource, existing)}/${randomUUID()}`;
      const known = offered(resource, "/x");
      for (const method of known.size === 0 ? [] : methods) {
        const { status } = await client.call(method, path, method === "GET" ? undefined : {});
        expect([method, status]).toEqual([method, known.has(method) ? 404 : 405]);
      }
    },
  );
});

/** Of a GET of the collection without any query. */
function statusOfPlainList(resource: Resource): number {
  const operation = offered(resource, "").get("GET");
  if (operation === undefined) return 405;
  return operation.requiredParameters.some((name) => name !== "siteId") ? 400 : 200;
}

async function liveOn(client: Client, resource: Resource, path: string, body: JsonObject): Promise<void> {
  const known = offered(resource, "/x");
  if (known.has("GET")) expect((await client.get(path)).status).toBe(200);
  if (known.has("PUT")) {
    const written = await client.put(path, forPut(resource, body));
    expect([written.status, written.body]).toEqual([200, expect.anything()]);
    const again = await client.put(path, written.object);
    expect([again.status, again.object["id"]]).toEqual([200, written.object["id"]]);
  }
  if (known.has("DELETE") && offered(resource, "").has("POST")) {
    expect(await client.delete(path)).toMatchObject({ status: 204, body: null });
    expect((await client.get(path)).status).toBe(404);
  }
}

describe("every setting of which there is one", () => {
  const settings = all.filter(({ storage }) => storage !== "table" && storage !== "rows");

  it.each(settings.map((resource) => [resource.name, resource] as const))("%s lives", async (_name, resource) => {
    const { emulator, client } = await started();
    const existing = await furnish(client, emulator);
    const path = pathOf(resource, existing);
    const known = offered(resource, "");
    for (const method of methods) {
      const body = method === "PUT" ? validBody(resource.shape, existing) : undefined;
      const { status, body: answer } = await client.call(method, path, body);
      const wanted = !known.has(method) ? 405 : method === "DELETE" ? 204 : 200;
      expect([method, status, answer]).toEqual([method, wanted, answer]);
    }
    const before = await client.get(path);
    if (known.has("PUT")) expect((await client.put(path, before.body)).body).toMatchObject(before.object);
    for (const action of ["disable", "enable"]) {
      if (offered(resource, `:${action}`).size === 0) continue;
      const { status, object } = await client.post(`${path}:${action}`);
      expect([status, object["isEnabled"]]).toEqual([200, action === "enable"]);
    }
  });

  it.each(
    settings.filter(({ collection }) => collection.includes("{")).map((resource) => [resource.name, resource] as const),
  )("%s answers 404 where its parent does not exist", async (_name, resource) => {
    const { client } = await started();
    expect((await client.get(resource.collection.replace(/\{\w+\}/, randomUUID()))).status).toBe(404);
  });
});

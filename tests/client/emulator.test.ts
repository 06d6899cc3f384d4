import { afterEach, describe, expect, it } from "@jest/globals";
import { createClient, resolveSettings } from "../../provider/client/index.js";
import type { Client, ClientOptions, RawSettings } from "../../provider/client/index.js";
import { SlidingWindow } from "../../provider/client/sliding-window.js";
import { createEmulator } from "../../provider/emulator/index.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { failure } from "./failure.js";

const emulators: Emulator[] = [];

afterEach(async () => {
  await Promise.all(emulators.splice(0).map((emulator) => emulator.close()));
});

async function start(options: Parameters<typeof createEmulator>[0] = {}): Promise<Emulator> {
  const emulator = await createEmulator(options);
  emulators.push(emulator);
  return emulator;
}

function clientOf(
  emulator: Emulator,
  kind: "apiKey" | "password",
  raw: RawSettings = {},
  options: ClientOptions = {},
): Client {
  const { siteId, email, apiKey, password, clientId } = emulator.credentials;
  const credentials = kind === "apiKey" ? { siteId, email, apiKey } : { email, password, clientId };
  const settings = resolveSettings({ endpoint: emulator.url, ...credentials, ...raw }, {});
  return createClient(settings, { log: () => undefined, ...options });
}

const statuses = (emulator: Emulator): Set<number> => new Set(emulator.calls.map(({ status }) => status));

describe("the client and the emulator", () => {
  it.each(["apiKey", "password"] as const)(
    "make, read, change, list and delete an object, signed in by %s",
    async (kind) => {
      const emulator = await start();
      const client = clientOf(emulator, kind);
      const made = await client.post("global/departments", { name: "Sales" });
      const path = `global/departments/${made["id"] as string}`;
      await expect(client.get(path)).resolves.toMatchObject({ name: "Sales" });
      await client.put(path, { ...made, name: "Support" });
      const rows = await client.list("global/departments", { sortBy: "name", sortOrder: "desc" });
      expect(rows.filter(({ id }) => id === made["id"])).toMatchObject([{ name: "Support" }]);
      await client.delete(path);
      expect(await failure(client.get(path))).toMatchObject({ name: "NotFoundError", status: 404 });
    },
  );

  it("read a long list, page by page", async () => {
    const rows = Array.from({ length: 25 }, (_, number) => ({ name: `Skill ${number}` }));
    const emulator = await start({ seed: { "global/skills": rows } });
    const all = await clientOf(emulator, "apiKey").list("global/skills", { pageSize: 10 });
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThanOrEqual(25);
    expect(all).toHaveLength(emulator.rows("global/skills").length);
  });

  it("go on when tokens are revoked", async () => {
    const emulator = await start();
    const client = clientOf(emulator, "password");
    await client.get("global/site");
    emulator.revokeTokens();
    await Promise.all([client.get("global/site"), client.get("global/site"), client.get("global/site")]);
    expect(emulator.countCalls({ path: /oauth\/token/ })).toBeLessThanOrEqual(3);
  });

  it.each(["client_id", "client_Id"] as const)(
    "agree where the client's id must be called %s",
    async (clientIdName) => {
      const emulator = await start({ clientIdName });
      const client = clientOf(emulator, "password");
      await client.get("global/site");
      emulator.revokeTokens();
      await client.get("global/site");
      const tokens = emulator.calls.filter(({ path }) => path === "oauth/token");
      expect(tokens.map(({ status }) => status)).toEqual(clientIdName === "client_id" ? [200, 200] : [400, 200, 200]);
    },
  );

  it("stay below the limit, whatever is asked at once", async () => {
    const emulator = await start({ rateLimit: 10, rateWindow: 1 });
    const client = clientOf(emulator, "apiKey", { rateLimit: 10, rateWindow: 1 });
    await Promise.all(Array.from({ length: 25 }, () => client.get("global/site")));
    expect(statuses(emulator)).toEqual(new Set([200]));
  });

  it("get over a limit that others have used up", async () => {
    const emulator = await start({ rateLimit: 5, rateWindow: 1 });
    const budget = new SlidingWindow({ limit: 1000, windowSeconds: 1 }, () => undefined);
    const client = clientOf(emulator, "apiKey", {}, { budget });
    await Promise.all(Array.from({ length: 8 }, () => client.get("global/site")));
    expect(statuses(emulator)).toEqual(new Set([200, 429]));
  });

  it("make one object when the answer to a create is lost", async () => {
    const emulator = await start();
    const before = emulator.rows("global/departments").length;
    emulator.fault({ method: "POST", drop: "afterWrite" });
    const error = await failure(clientOf(emulator, "apiKey").post("global/departments", { name: "Sales" }));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: true });
    expect(emulator.rows("global/departments")).toHaveLength(before + 1);
  });

  it("tell a missing permission from the limit of the day by one call, which every agent may make", async () => {
    const emulator = await start();
    const silent = { status: 403, body: { id: "e-1" } };
    emulator.fault({ ...silent, path: /departments|skills/, times: 99 });
    const client = clientOf(emulator, "apiKey");
    const errors = await Promise.all([
      failure(client.post("global/departments", { name: "Sales" })),
      failure(client.get("global/skills")),
    ]);
    expect(errors.map(({ name }) => name)).toEqual(["ForbiddenError", "ForbiddenError"]);
    for (const { message } of errors) expect(message).toMatch(/lacks the permission.*currentAgent.*was answered/);
    expect(emulator.calls.map(({ path }) => path).sort()).toEqual([
      "global/currentAgent",
      "global/departments",
      "global/skills",
    ]);
    emulator.fault({ ...silent, times: 99 });
    expect((await failure(clientOf(emulator, "apiKey").get("global/skills"))).message).toMatch(
      /made too many calls.*currentAgent.*was refused, too/,
    );
  });

  it("say what is wrong with credentials and values", async () => {
    const emulator = await start();
    const wrong = clientOf(emulator, "apiKey", { apiKey: "wrong-key" });
    expect(await failure(wrong.get("global/site"))).toMatchObject({ name: "AuthenticationError", status: 401 });
    const locked = clientOf(emulator, "password", { password: "wrong-word" });
    expect(await failure(locked.get("global/site"))).toMatchObject({ name: "AuthenticationError" });
    const error = await failure(clientOf(emulator, "apiKey").post("global/departments", {}));
    expect(error).toMatchObject({ name: "BadRequestError", mayHaveArrived: false });
    expect(error.errorId).toMatch(/^[0-9a-f-]{36}$/i);
  });
});

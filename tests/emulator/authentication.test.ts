import { Buffer } from "node:buffer";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Emulator } from "../../provider/emulator/index.js";
import { Client, exchange } from "./client.js";
import type { Answer } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

function token(emulator: Emulator, form: Record<string, string>): Promise<Answer> {
  return exchange(`${emulator.url}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
}

function byPassword({ email, password, clientId }: Emulator["credentials"]): Record<string, string> {
  return { grant_type: "password", email, password, client_id: clientId };
}

function withToken(emulator: Emulator, access: unknown, query = ""): Promise<Answer> {
  return exchange(`${emulator.url}/v4/livechat/campaigns${query}`, {
    headers: { authorization: `Bearer ${String(access)}` },
  });
}

describe("an API key", () => {
  it("opens the API together with the id of the site, in letters of any case", async () => {
    const { emulator, client } = await started();
    expect((await client.get("LiveChat/Campaigns")).status).toBe(200);
    const { email, apiKey, siteId } = emulator.credentials;
    const authorization = `Basic ${Buffer.from(`${email.toUpperCase()}:${apiKey}`).toString("base64")}`;
    expect(
      (await exchange(`${emulator.url}/v4/livechat/campaigns?SITEID=${siteId}`, { headers: { authorization } })).status,
    ).toBe(200);
    expect(await exchange(`${emulator.url}/v4/livechat/campaigns`, { headers: { authorization } })).toMatchObject({
      status: 400,
      body: { error: "ParameterMissing", details: { field: "siteId" } },
    });
  });

  it("is refused where it, the e-mail or the site is wrong, and where there is none", async () => {
    const { emulator } = await started();
    const { credentials, url } = emulator;
    for (const wrong of [{ apiKey: "x" }, { email: "x@x.example" }, { siteId: 1 }]) {
      const answer = await new Client(url, { ...credentials, ...wrong }).get("livechat/campaigns");
      expect([answer.status, answer.object["error"]]).toEqual([401, "AuthenticationFailed"]);
    }
    expect((await exchange(`${url}/v4/livechat/campaigns?siteId=${credentials.siteId}`)).status).toBe(401);
  });

  it("tells whose it is", async () => {
    const { emulator, client } = await started();
    expect((await client.get("global/currentAgent")).body).toMatchObject({
      email: emulator.credentials.email,
      isAdmin: true,
    });
  });
});

describe("a token", () => {
  it("is given for a password and opens the API, with the id of the site or without", async () => {
    const { emulator } = await started();
    const { status, object } = await token(emulator, byPassword(emulator.credentials));
    expect([status, object]).toEqual([
      200,
      {
        access_token: expect.any(String),
        token_type: "bearer",
        expires_in: 43199,
        refresh_token: expect.any(String),
      },
    ]);
    expect((await withToken(emulator, object["access_token"])).status).toBe(200);
    expect((await withToken(emulator, object["access_token"], `?siteid=${emulator.credentials.siteId}`)).status).toBe(
      200,
    );
    expect((await withToken(emulator, object["access_token"], "?siteId=1")).status).toBe(401);
  });

  it("is refused for a wrong password, an unknown client, a missing field and another grant", async () => {
    const { emulator } = await started();
    const form = byPassword(emulator.credentials);
    expect(await token(emulator, { ...form, password: "x" })).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
    expect(await token(emulator, { ...form, client_id: "x" })).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
    expect(await token(emulator, { ...form, email: "" })).toMatchObject({
      status: 400,
      body: { error: "invalid_request" },
    });
    expect(await token(emulator, { grant_type: "client_credentials" })).toMatchObject({
      status: 400,
      body: { error: "unsupported_grant_type" },
    });
  });

  it("is asked for with a form, never with JSON", async () => {
    const { emulator } = await started();
    const init = {
      method: "POST",
      body: JSON.stringify(byPassword(emulator.credentials)),
      headers: { "content-type": "application/json" },
    };
    expect((await exchange(`${emulator.url}/oauth/token`, init)).status).toBe(400);
  });

  it("is renewed once by each refresh token", async () => {
    const { emulator } = await started();
    const first = (await token(emulator, byPassword(emulator.credentials))).object;
    const form = {
      grant_type: "refresh_token",
      refresh_token: text(first["refresh_token"]),
      client_id: emulator.credentials.clientId,
    };
    const second = await token(emulator, form);
    expect(second.status).toBe(200);
    expect(second.object["access_token"]).not.toBe(first["access_token"]);
    expect(await token(emulator, form)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("expires, and can be revoked, alone or with the refresh token", async () => {
    const { emulator } = await started({ tokenLifetime: 0.05 });
    const { object } = await token(emulator, byPassword(emulator.credentials));
    let { status } = await withToken(emulator, object["access_token"]);
    for (let tries = 0; status === 200 && tries < 100; tries += 1) {
      await wait(10);
      ({ status } = await withToken(emulator, object["access_token"]));
    }
    expect(status).toBe(401);
  });

  it("is revoked alone, or with the refresh token", async () => {
    const { emulator } = await started();
    const { object } = await token(emulator, byPassword(emulator.credentials));
    emulator.revokeTokens();
    expect((await withToken(emulator, object["access_token"])).body).toMatchObject({ error: "InvalidJWTTokenContent" });
    const renew = (refresh: unknown): Promise<Answer> =>
      token(emulator, { grant_type: "refresh_token", refresh_token: String(refresh) });
    const renewed = await renew(object["refresh_token"]);
    expect(renewed.status).toBe(200);
    emulator.revokeTokens({ refresh: true });
    expect((await renew(renewed.object["refresh_token"])).status).toBe(400);
  });
});

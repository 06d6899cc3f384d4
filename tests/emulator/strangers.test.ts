import { request } from "node:http";
import { json } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import type { Seed } from "../../provider/emulator/index.js";
import { started } from "./started.js";

type Headers = Readonly<Record<string, string>>;

/** A call with whatever headers, which `fetch` would not send. */
async function call(
  url: string,
  method: string,
  path: string,
  headers: Headers,
  body = "",
): Promise<{ status: number | undefined; headers: object; body: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers }, (answer) => {
      const read = answer.statusCode === 204 ? Promise.resolve(undefined) : json(answer);
      read.then((value) => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: value });
      }, reject);
    });
    sent.on("error", reject).end(body);
  });
}

/** What every browser adds, and no page can have it leave out; and a key that everybody knows. */
const browser = { "accept-language": "en", authorization: `Basic ${btoa("owner@company.example:emulator-api-key")}` };
const asJson = { "content-type": "application/json" };
const skill = '{"name": "from a page"}';
const objects = "/_emulator/objects/global/skills";

describe("a page on the web", () => {
  it.each<[string, Headers]>([
    ["of another origin", { origin: "http://evil.example" }],
    ["that hides its origin", { origin: "null" }],
    ["of another program on this machine", { origin: "http://localhost:1" }],
    ["whose host leads here", { host: "evil.example" }],
    ["whose host begins like this machine's", { host: "127.0.0.1.evil.example" }],
    ["whose host is that of somebody's server", { host: "10.0.0.1" }],
    ["that loads it as a script", { "sec-fetch-site": "cross-site" }],
  ])("%s can neither write nor read", async (_, headers) => {
    const { emulator } = await started();
    for (const path of [objects, "/_emulator/calls", "/v4/global/skills", "/oauth/token"])
      for (const method of ["GET", "POST", "OPTIONS"]) {
        const answer = await call(
          emulator.url,
          method,
          path,
          { ...asJson, ...browser, ...headers },
          method === "POST" ? skill : "",
        );
        expect(answer).toMatchObject({ status: 403, body: { message: expect.stringContaining("this machine alone") } });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
      }
    expect(emulator.rows("global/skills")).toEqual([]);
    expect(emulator.calls).toEqual([]);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "text/plain; application/json", ""])(
    "cannot write as %j, nor is anybody's fault an empty one",
    async (type) => {
      const { emulator } = await started();
      const headers = type === "" ? {} : { "content-type": type };
      for (const path of [objects, "/_emulator/faults"])
        expect(await call(emulator.url, "POST", path, headers, '{"status": 500}')).toMatchObject({
          status: 400,
          body: { message: expect.stringContaining("content-type: application/json") },
        });
      expect(emulator.rows("global/skills")).toEqual([]);
    },
  );

  it("is no shell, which can by each name of this machine", async () => {
    const { emulator } = await started();
    const { port } = new URL(emulator.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, "shop.localhost", `[::1]:${port}`])
      expect((await call(emulator.url, "POST", objects, { ...asJson, host }, skill)).status).toBe(201);
    const origin = `http://127.0.0.1:${port}`;
    expect((await call(emulator.url, "POST", objects, { ...asJson, origin }, skill)).status).toBe(201);
    expect((await call(emulator.url, "POST", "/_emulator/reset", {})).status).toBe(204);
  });
});

describe("a program that signs in", () => {
  it("may call the API by any name, as through a front with TLS, and the controls by none but this machine's", async () => {
    const { emulator } = await started();
    const { authorization } = browser;
    const headers = { authorization, host: "api.comm100.example" };
    const site = `?siteId=${String(emulator.credentials.siteId)}`;
    expect((await call(emulator.url, "GET", `/v4/global/skills${site}`, headers)).status).toBe(200);
    expect((await call(emulator.url, "POST", "/oauth/token", { host: headers.host })).status).not.toBe(403);
    expect((await call(emulator.url, "GET", "/v4/global/skills", { host: headers.host })).status).toBe(403);
    expect((await call(emulator.url, "GET", "/_emulator/calls", headers)).status).toBe(403);
  });
});

describe("an emulator in a container", () => {
  it("answers to names that nobody can have lead elsewhere, and wants a token for its controls", async () => {
    const { emulator } = await started({ host: "0.0.0.0", allowedHosts: ["comm100.example"] });
    const token = { authorization: `Bearer ${emulator.controlToken ?? ""}` };
    expect(emulator.controlToken).toMatch(/^[\w-]{24}$/);
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const host of ["comm100:80", "10.0.0.1:80", "[fe80::1]", "localhost", "comm100.example"]) {
      expect((await call(emulator.url, "GET", "/_emulator/calls", { host })).status).toBe(401);
      expect((await call(emulator.url, "GET", "/_emulator/calls", { host, authorization: "Bearer x" })).status).toBe(
        401,
      );
      expect((await call(emulator.url, "GET", "/_emulator/calls", { host, ...token })).status).toBe(200);
      expect((await call(emulator.url, "GET", "/v4/global/skills", { host })).body).toMatchObject({
        error: "AuthenticationFailed",
      });
    }
    expect((await call(emulator.url, "GET", "/_emulator/calls", { host: "evil.example", ...token })).status).toBe(403);
  });

  it("is none where only this machine can call it", async () => {
    const { emulator } = await started({ host: "localhost" });
    expect(emulator.controlToken).toBeUndefined();
    expect((await call(emulator.url, "GET", "/_emulator/calls", {})).status).toBe(200);
  });
});

describe("what is misspelt is refused, with what was probably meant", () => {
  it.each<[Record<string, unknown>, string]>([
    [{ path: "global/skills", staus: 500 }, "A fault has no staus: did you mean status?"],
    [{ path: "global/skils", status: 500 }, "did you mean global/skills?"],
    [{ path: "livechat/campaign/{id}", status: 500 }, "did you mean livechat/campaigns/{id}?"],
    [{ path: "global/skills" }, "This fault would do nothing"],
    [{}, "This fault would do nothing"],
    [{ status: "500" }, "status of a fault has to be a status from 200 to 599"],
    [{ drop: "before" }, '"beforeWrite" or "afterWrite"'],
    [{ status: 500, headers: { "retry-after": 1 } }, "an object of texts"],
    [{ status: 500, constructor: 1 }, "A fault has no constructor"],
  ])("a fault %j", async (fault, said) => {
    const { emulator } = await started();
    expect(() => {
      emulator.fault(fault);
    }).toThrow(said);
    const answer = await call(emulator.url, "POST", "/_emulator/faults", asJson, JSON.stringify(fault));
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(said) } });
    expect((await call(emulator.url, "POST", "/_emulator/faults", asJson, "[1]")).status).toBe(400);
  });

  it.each<[unknown, string]>([
    [{ "global/departmets": [{ name: "Sales" }] }, "did you mean global/departments?"],
    [
      { "global/departments": [{ naem: "Sales" }] },
      "naem in global/departments, which the API does not have: did you mean name?",
    ],
    [
      { "livechat/shifts": [{ name: "Day", shiftWorkingHours: [{ dayOfWek: "Monday" }] }] },
      "shiftWorkingHours.dayOfWek",
    ],
    [{ "global/departments": ["Sales"] }, "which is no object"],
    [{ "no/such/thing/at/all": [] }, "lists all paths"],
  ])("a seed %j", async (seed, said) => {
    await expect(started({ seed: seed as Seed })).rejects.toThrow(said);
  });
});

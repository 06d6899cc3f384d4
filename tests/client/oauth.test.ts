import { describe, expect, it, jest } from "@jest/globals";
import { SlidingWindow } from "../../provider/client/sliding-window.js";
import type { Rate } from "../../provider/client/sliding-window.js";
import { failure } from "./failure.js";
import { impatientClock } from "./impatient-clock.js";
import { json, password, reset, text } from "./scripted-server.js";
import type { Arrived, Step } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();

interface TokenServer {
  readonly step: Step;
  /** Forms of all requests for a token. */
  readonly forms: Record<string, string>[];
  /** Access tokens that are good. */
  readonly valid: Set<string>;
}

/** @param grants - answers a request for a token otherwise than with one */
function tokenServer(
  grants: (form: Record<string, string>, count: number) => Step | undefined = () => undefined,
): TokenServer {
  const forms: Record<string, string>[] = [];
  const valid = new Set<string>();
  const grant = (arrived: Arrived): Step => {
    const form = Object.fromEntries(new URLSearchParams(arrived.body));
    forms.push(form);
    const other = grants(form, forms.length);
    if (other !== undefined) return other;
    const accessToken = `access-${forms.length}`;
    valid.add(accessToken);
    const token = { access_token: accessToken, token_type: "bearer", expires_in: 1000 };
    return json(200, { ...token, refresh_token: `refresh-${forms.length}` });
  };
  const serve = (arrived: Arrived): Step => {
    const given = arrived.headers.authorization?.replace("Bearer ", "") ?? "";
    return valid.has(given)
      ? json(200, { token: given })
      : json(401, { error: "AuthenticationFailed", message: "No." });
  };
  const step: Step = (response, arrived) => {
    (arrived.url.startsWith("/oauth/token") ? grant : serve)(arrived)(response, arrived);
  };
  return { step, forms, valid };
}

const refused = json(400, { error: "invalid_grant", error_description: "Refused." });

describe("OAuth", () => {
  it("asks for a token with a form, once for many calls", async () => {
    const tokens = tokenServer();
    const { client, server } = await start(tokens.step, { ...password, siteId: 10000 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.get("global/site")));
    expect(new Set(answers.map(({ token }) => token))).toEqual(new Set(["access-1"]));
    expect(tokens.forms).toEqual([
      { grant_type: "password", email: password.email, password: password.password, client_id: password.clientId },
    ]);
    expect(server.arrived[0]).toMatchObject({ method: "POST", url: "/oauth/token" });
    expect(server.arrived[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(server.arrived[0]?.headers.authorization).toBeUndefined();
    expect(server.arrived[1]?.url).toBe("/v4/global/site?siteId=10000");
  });

  it("sends no site id when there is none", async () => {
    const { client, server } = await start(tokenServer().step, password);
    await client.get("global/site");
    expect(server.arrived[1]?.url).toBe("/v4/global/site");
  });

  it("renews with the refresh token shortly before expiry, once for many calls", async () => {
    const tokens = tokenServer();
    const { client, clock } = await start(tokens.step, password);
    await client.get("global/site");
    clock.advance(939_000);
    await client.get("global/site");
    expect(tokens.forms).toHaveLength(1);
    clock.advance(2_000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.get("global/site")));
    expect(new Set(answers.map(({ token }) => token))).toEqual(new Set(["access-2"]));
    expect(tokens.forms[1]).toEqual({
      grant_type: "refresh_token",
      refresh_token: "refresh-1",
      client_id: password.clientId,
    });
    expect(tokens.forms).toHaveLength(2);
  });

  it("renews once after a 401, however many calls are refused, and repeats them all, POSTs too", async () => {
    const tokens = tokenServer();
    const { client } = await start(tokens.step, password);
    await client.get("global/site");
    tokens.valid.clear();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.post("livechat/campaigns", {})));
    expect(new Set(answers.map(({ token }) => token))).toEqual(new Set(["access-2"]));
    expect(tokens.forms).toHaveLength(2);
  });

  it("does not renew again when the new token is refused too", async () => {
    const tokens = tokenServer();
    const { client, server } = await start((response, arrived) => {
      const step = arrived.url.startsWith("/oauth") ? tokens.step : json(401, { message: "Never." });
      step(response, arrived);
    }, password);
    await expect(client.get("global/site")).rejects.toThrow(/Never/);
    expect(tokens.forms).toHaveLength(2);
    expect(server.arrived).toHaveLength(4);
  });

  it.each([400, 401, 500])("uses the password again when the refresh token is refused with %i", async (status) => {
    const tokens = tokenServer((form) =>
      form["grant_type"] === "refresh_token" ? json(status, { error: "invalid_grant" }) : undefined,
    );
    const { client } = await start(tokens.step, password);
    await client.get("global/site");
    tokens.valid.clear();
    await client.get("global/site");
    const grants = tokens.forms.map((form) => form["grant_type"]);
    expect(grants.at(0)).toBe("password");
    expect(grants.at(1)).toBe("refresh_token");
    expect(grants.at(-1)).toBe("password");
  });

  it("does not try a refused password again, lest the agent be locked out", async () => {
    const tokens = tokenServer(() => refused);
    const { client } = await start(tokens.step, password);
    const errors = await Promise.all(Array.from({ length: 10 }, () => failure(client.post("livechat/campaigns", {}))));
    await expect(client.get("global/site")).rejects.toThrow(/Check email, password and clientId/);
    expect(tokens.forms).toHaveLength(1);
    expect(errors.every(({ name, mayHaveArrived }) => name === "AuthenticationError" && !mayHaveArrived)).toBe(true);
    expect(errors.map(({ message }) => message).join()).not.toContain(password.password);
  });

  it("spells client_Id as the vendor's sample does, once, where client_id is refused, and keeps to it", async () => {
    const tokens = tokenServer((form) => ("client_Id" in form ? undefined : json(400, { error: "invalid_client" })));
    const { client } = await start(tokens.step, password);
    await client.get("global/site");
    tokens.valid.clear();
    await client.get("global/site");
    expect(tokens.forms.map((form) => [form["grant_type"], form["client_id"], form["client_Id"]])).toEqual([
      ["password", password.clientId, undefined],
      ["password", undefined, password.clientId],
      ["refresh_token", undefined, password.clientId],
    ]);
  });

  it.each([
    [json(400, { error: "invalid_client" }), json(401, { error: "invalid_request" }), "invalid_client"],
    [json(400, { error: "invalid_client" }), json(400, { error: "invalid_grant" }), "invalid_grant"],
    [text(401, ""), text(401, ""), "without a message"],
  ])("says why, where both spellings are refused", async (first, second, reason) => {
    const tokens = tokenServer((form) => ("client_Id" in form ? second : first));
    const { client } = await start(tokens.step, password);
    const error = await failure(client.get("global/site"));
    expect(error).toMatchObject({ name: "AuthenticationError" });
    expect(error.message).toContain(reason);
    await expect(client.get("global/site")).rejects.toThrow(reason);
    expect(tokens.forms).toHaveLength(2);
  });

  it("tries again after a fault that has nothing to do with the password", async () => {
    const tokens = tokenServer((_, count) => (count <= 2 ? reset : undefined));
    const { client } = await start(tokens.step, password, { retry: { attempts: 2 } });
    const error = await failure(client.post("livechat/campaigns", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: false });
    await expect(client.get("global/site")).resolves.toEqual({ token: "access-3" });
  });

  it("refuses an answer without a token", async () => {
    const { client } = await start([json(200, { access_token: 1 })], password);
    await expect(client.get("global/site")).rejects.toThrow(/but without an access token/);
  });

  it("counts requests for tokens in the budget, and gets by with a budget of one", async () => {
    const tokens = tokenServer();
    const { client, clock, taken } = await startWithWindow(tokens.step, { limit: 1, windowSeconds: 5 });
    await client.get("global/site");
    clock.advance(2_000_000);
    await client.get("global/site");
    expect(taken()).toBe(4);
  });

  it("renews a token that grew old while its call waited, without wasting a call", async () => {
    const tokens = tokenServer();
    const { client, server, budget } = await startWithWindow(tokens.step, { limit: 3, windowSeconds: 2_000 });
    await client.get("global/site");
    await client.get("global/site");
    await expect(client.get("global/site")).resolves.toEqual({ token: "access-2" });
    expect(server.arrived).toHaveLength(5);
    expect(budget.left()).toBe(1);
  });

  it("shows no token in a message or in the log", async () => {
    const tokens = tokenServer();
    const { client, lines } = await start(
      (response, arrived) => {
        const echo = json(400, { error: "X", message: `got ${arrived.headers.authorization ?? ""}` });
        (arrived.url.startsWith("/oauth") ? tokens.step : echo)(response, arrived);
      },
      password,
      { debug: true },
    );
    const error = await failure(client.get("global/site", { keywords: "access-1 refresh-1" }));
    expect(error.message).toContain("[secret]");
    expect(`${error.message} ${lines.join()}`).not.toMatch(/access-1|refresh-1/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/POST oauth\/token 200/);
  });
});

async function startWithWindow(step: Step, rate: Rate) {
  const clock = impatientClock();
  const budget = new SlidingWindow(rate, () => undefined, clock);
  const take = jest.spyOn(budget, "take");
  const started = await start(step, password, { budget, clock });
  return { ...started, clock, budget, taken: () => take.mock.calls.length };
}

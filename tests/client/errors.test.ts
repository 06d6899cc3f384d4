import { describe, expect, it } from "@jest/globals";
import { inspect } from "node:util";
import { failure } from "./failure.js";
import { apiKey, json, password, text } from "./scripted-server.js";
import type { Step } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();
const patient = { retry: { attempts: 1, throttledAttempts: 1 } };

describe("errors", () => {
  it.each([
    [400, "BadRequestError"],
    [401, "AuthenticationError"],
    [403, "ForbiddenError"],
    [404, "NotFoundError"],
    [405, "MethodNotAllowedError"],
    [409, "ConflictError"],
    [422, "BadRequestError"],
    [429, "TooManyRequestsError"],
    [500, "ServerError"],
    [503, "ServerError"],
  ])("have a class for %i: %s", async (status, name) => {
    const { client } = await start([json(status, { id: "e-1", error: "X", message: "No." })], apiKey, patient);
    const error = await failure(client.put("livechat/campaigns/1", {}));
    expect(error).toMatchObject({
      name,
      status,
      errorName: "X",
      errorId: "e-1",
      method: "PUT",
      path: "livechat/campaigns/1",
      mayHaveArrived: status >= 500,
    });
  });

  it("say what was asked, what was answered and what to do", async () => {
    const body = {
      id: "5b0d6f9e-0000-4000-8000-0000000000aa",
      error: "EntityDuplicated",
      message: "A campaign with the name Shop exists.",
      details: { entity: "campaign", field: "name", fieldLabel: "Name", value: "Shop", also: [{ in: ["a", "b"] }] },
    };
    const { client } = await start([json(400, body)]);
    const error = await failure(client.post("livechat/campaigns", { name: "Shop", type: "name" }));
    expect(error.message).toBe(
      [
        "Could not create an object in livechat/campaigns (POST livechat/campaigns).",
        'Comm100 answered 400 EntityDuplicated: "A campaign with the [value of type] [value of name] exists." ' +
          "(entity: campaign, field: name, fieldLabel: Name, also.in: a, also.in: b; " +
          "error id 5b0d6f9e-0000-4000-8000-0000000000aa).",
        "Another object has this value already. Choose another one, or adopt the existing object with `import`.",
      ].join("\n"),
    );
    expect(error.details).toMatchObject({ entity: "campaign", field: "name" });
  });

  it("read the older API's body, and none at all", async () => {
    const { client } = await start(
      [json(400, { code: 400001, message: "Bad name." }), text(404, ""), text(403, ""), text(502, "")],
      apiKey,
      patient,
    );
    await expect(client.get("global/site")).rejects.toThrow('Comm100 answered 400 code 400001: "Bad name."');
    const missing = await failure(client.get("livechat/campaigns/1"));
    expect(missing.name).toBe("NotFoundError");
    expect(missing.message).toContain("Comm100 answered 404, without a message.");
    expect(missing.message).toContain("it may be there later");
    await expect(client.get("global/site")).rejects.toThrow(/permission.*; or .*plan.*; or .*calls.*does not say/);
  });

  it.each([
    [{ error: "FeatureNotAvailable", message: "No." }, /not a matter of permissions: the site's plan/],
    [
      { error: "AuthorizationFailed", message: "No." },
      /^The agent behind the credentials lacks the permission.*Roles\.$/m,
    ],
    [{ code: 403001, message: "You have no permission." }, /^The agent behind the credentials lacks the permission/m],
    [{ code: 403002, message: "API requests exceed the limit of the day." }, /this IP address made too many calls/],
    [{ message: "There were too many calls.", error: "AuthorizationFailed" }, /this IP address made too many calls/],
  ])("tell what a 403 means: %j", async (body, advice) => {
    const { client } = await start([json(403, body)]);
    const error = await failure(client.put("global/roleConfig", {}));
    expect(error.name).toBe("ForbiddenError");
    expect(error.message).toMatch(advice);
  });

  it.each([
    [{ error: "Odd", message: "No." }],
    [{ message: "Your permission has been denied or the number of your requests has exceeded the limit of the day." }],
    [{}],
  ])("ask once, with a call that every agent may make, what a 403 means that does not say: %j", async (body) => {
    const refuse = json(403, body);
    for (const [answer, advice] of [
      [json(200, { id: "1" }), /lacks the permission.*; or .*plan.*`GET global\/currentAgent`.*it was answered/],
      [json(404, { error: "EntityNotFound" }), /lacks the permission.*it was answered/],
      [refuse, /^It is hardly this resource: .*too many calls.*it was refused, too/m],
      [json(429, {}), /too many calls.*it was refused, too/],
      [text(502, ""), /permission.*; or .*plan.*; or .*calls.*does not say/],
    ] as const) {
      const script: Step = (response, arrived) => {
        (arrived.url.includes("currentAgent") ? answer : refuse)(response, arrived);
      };
      const { client, server } = await start(script, apiKey, patient);
      const errors = await Promise.all([1, 2, 3].map((id) => failure(client.get(`livechat/campaigns/${id}`))));
      for (const error of errors) expect(error).toMatchObject({ name: "ForbiddenError", status: 403 });
      for (const { message } of errors) expect(message).toMatch(advice);
      expect(server.arrived).toHaveLength(4);
    }
  });

  it("say of a 500 that arguments may be wrong, and name what was sent", async () => {
    const broken = json(500, { id: "e-1", error: "InternalServerError", message: "Oops." });
    const { client } = await start([broken], apiKey, patient);
    const body = {
      name: "secret-name",
      language: null,
      tags: ["secret-tag"],
      shiftWorkingHours: [{ dayOfWeek: "Monday" }, { startTime: "secret-hour" }],
      window: { style: "secret-style", empty: {} },
    };
    const { message } = await failure(client.put("livechat/campaigns/1", body));
    expect(message).toContain(
      "an argument does not match the format that the method wants. Check the values against the documentation of this resource. Sent were: " +
        "name, language, tags, shiftWorkingHours[].dayOfWeek, shiftWorkingHours[].startTime, window.style, window.empty. " +
        "If they are right, this is on Comm100's side. Try again later; if it stays, give the error id to Comm100's support.",
    );
    expect(message).not.toContain("secret");
    expect((await failure(client.get("livechat/campaigns/1", { include: "agents" }))).message).toContain("?include.");
    expect((await failure(client.delete("livechat/campaigns/1"))).message).toContain("check the ids in its path");
    const wide = Object.fromEntries(Array.from({ length: 60 }, (_, number) => [`field${number}`, 1]));
    expect((await failure(client.put("livechat/campaigns/1", wide))).message).toContain("field39, and 20 more.");
  });

  it("name what was sent where a 400 names no reason, and blame the server alone for a 503", async () => {
    const { client } = await start([json(400, { message: "Bad." }), json(503, { message: "Busy." })], apiKey, patient);
    expect((await failure(client.put("global/site", { name: "x" }))).message).toContain("Sent were: name.");
    const busy = await failure(client.put("global/site", { name: "x" }));
    expect(busy.message).toContain("This is on Comm100's side.");
    expect(busy.message).not.toContain("Sent were");
  });

  it.each([
    "AccessViolation",
    "ActionNotSupported",
    "EntityDuplicated",
    "EntityInUse",
    "EntityNotFound",
    "ParameterIsNotEditable",
    "ParameterMissing",
    "ParameterNotAllowed",
  ])("have advice of their own for %s", async (error) => {
    const { client } = await start([json(400, { error, message: "No." }), json(400, { error: "X", message: "No." })]);
    const advice = async (): Promise<string> =>
      (await failure(client.put("global/site", {}))).message.split("\n")[2] ?? "";
    const [own, general] = [await advice(), await advice()];
    expect(own).not.toBe(general);
    expect(own.length).toBeGreaterThan(20);
  });

  it("understand a refusal that comes as 500, and do not repeat it", async () => {
    const { client, server } = await start([json(500, { id: "e", error: "EntityDuplicated", message: "Twice." })]);
    const error = await failure(client.put("livechat/campaigns/1", { name: "Shop" }));
    expect(error).toMatchObject({ name: "ConflictError", status: 500, mayHaveArrived: false });
    expect(server.arrived).toHaveLength(1);
  });

  it("recognise a firewall's page and say how to get past it", async () => {
    const page =
      "<html><head><title>Request\n blocked</title><style>b{}</style></head><body>No &lt;b&gt;.</body></html>";
    const { client } = await start([text(403, page), text(404, page), text(200, "<p>Please&nbsp;log in</p>")]);
    const blocked = await failure(client.post("global/agents", { bio: "<script>" }));
    expect(blocked).toMatchObject({ name: "UnexpectedAnswerError", status: 403, mayHaveArrived: false });
    expect(blocked.message).toContain('The answer was 403 with text/html instead of JSON: "Request blocked".');
    expect(blocked.message).toContain("data:text/plain;base64,");
    expect((await failure(client.get("global/agents/1"))).name).toBe("UnexpectedAnswerError");
    const login = await failure(client.post("global/agents", {}));
    expect(login).toMatchObject({ name: "UnexpectedAnswerError", status: 200, mayHaveArrived: true });
    expect(login.message).toContain('"Please log in"');
  });

  it("take a gateway's page for what its status says", async () => {
    const { client } = await start([text(502, "<title>Bad gateway</title>")], apiKey, patient);
    const error = await failure(client.post("global/agents", {}));
    expect(error).toMatchObject({ name: "ServerError", status: 502, mayHaveArrived: true });
    expect(error.message).toContain('502 with text/html instead of JSON: "Bad gateway"');
  });

  it("never show a credential, nor a value that was sent, however it is echoed", async () => {
    const sent = {
      password: "p4ss & word",
      nested: [{ secret: "<b>deep</b> secret" }],
      bio: 'quote " here',
      pin: "k9",
    };
    const { client } = await start((response, arrived) => {
      const echo = `${arrived.body} ${arrived.headers.authorization ?? ""} ${apiKey.apiKey} ${encodeURIComponent(apiKey.apiKey)}`;
      const details = { value: "P4SS & WORD", list: ["deep secret", sent.password], field: "password" };
      json(400, { id: apiKey.apiKey, error: "X", message: `${echo} deep secret P4SS & WORD`, details })(
        response,
        arrived,
      );
    });
    const error = await failure(client.put("global/agents/1", sent));
    const shown = `${error.message} ${inspect(error, { depth: 10 })} ${JSON.stringify(error)}`;
    const basic = Buffer.from(`${apiKey.email}:${apiKey.apiKey}`).toString("base64");
    for (const secret of [apiKey.apiKey, basic, "p4ss", "P4SS", "deep", "quote"]) expect(shown).not.toContain(secret);
    expect(error.message).toContain("[value of nested.secret]");
    expect(error.message).not.toMatch(/\n\s+at /);
  });

  it("never show what was sent on a firewall's page", async () => {
    const { client } = await start((response, arrived) => {
      text(403, `<h1>Blocked</h1><p>${arrived.body.replace(/</g, "&lt;")}</p>`)(response, arrived);
    });
    const error = await failure(client.put("global/agents/1", { bio: "<b>hidden words</b>" }));
    expect(error.message).toContain("Blocked");
    expect(error.message).not.toContain("hidden");
  });

  it("say for each kind of credentials what to check", async () => {
    const refuse = json(401, { error: "AuthenticationFailed", message: "No." });
    const basic = await start([refuse]);
    await expect(basic.client.get("global/site")).rejects.toThrow(/Check email, apiKey and siteId/);
    const oauth = await start([json(400, { error: "invalid_grant", error_description: "Bad." })], password);
    const error = await failure(oauth.client.get("global/site"));
    expect(error).toMatchObject({ name: "AuthenticationError", status: 400, mayHaveArrived: false });
    expect(error.message).toMatch(/Could not get an access token.*\n.*invalid_grant: "Bad\.".*\nCheck email, password/);
  });
});

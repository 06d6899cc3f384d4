import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { ConfigurationError, resolveSettings, settingTable } from "../../provider/client/index.js";
import type { RawSettings } from "../../provider/client/index.js";
import { apiKey, password } from "./scripted-server.js";

function problemsOf(raw: RawSettings, environment: NodeJS.ProcessEnv = {}): readonly string[] {
  try {
    resolveSettings(raw, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

const hosts = { apiUrl: "https://api11.comm100.io/v4/", tokenUrl: "https://dash11.comm100.io/oauth/token" };

describe("the domain", () => {
  it.each([
    "dash11.comm100.io",
    "https://DASH11.comm100.io/",
    " https://dash11.comm100.io/livechat/campaigns?siteId=10000#top ",
    "dash11.comm100.io/",
    "dash11.comm100.io.",
    "https://dash11.comm100.io:443/",
    "api11.comm100.io",
    "https://api11.comm100.io/v4/",
    "dash11",
  ])("is understood as %j", (domain) => {
    expect(resolveSettings({ domain, ...apiKey }, {})).toMatchObject({ ...hosts, warnings: [] });
  });

  it.each([
    "http://dash11.comm100.io",
    "comm100.io",
    "www.comm100.com",
    "dash11.comm100.com",
    "dash11.comm100.io.evil.example",
    "evil.example/dash11.comm100.io",
    "https://ada:hidden@dash11.comm100.io",
    "dash11.comm100.io:8443",
    "dash011.comm100.io",
    "ftp://dash11.comm100.io",
    "11",
  ])("is refused as %j, with the list of regions", (domain) => {
    const problems = problemsOf({ domain, ...apiKey });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      "dash11.comm100.io, dash12.comm100.io, dash13.comm100.io, dash15.comm100.io, dash17.comm100.io",
    );
    expect(problems[0]).toContain("pulumi config set comm100:domain dash11.comm100.io");
    expect(problems[0]).toContain("COMM100_DOMAIN");
    expect(problems[0]).not.toContain("hidden");
  });

  it("may be a region that the documents do not list, with a warning", () => {
    const settings = resolveSettings({ domain: "dash19.comm100.io", ...apiKey }, {});
    expect(settings.apiUrl).toBe("https://api19.comm100.io/v4/");
    expect(settings.warnings).toEqual([expect.stringContaining("dash19.comm100.io")]);
  });

  it("never leads outside comm100.io, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.domain().map((name) => `dash11.${name}`),
        ),
        (domain) => {
          const problems = problemsOf({ domain, ...apiKey });
          if (problems.length > 0) return;
          expect(new URL(resolveSettings({ domain, ...apiKey }, {}).apiUrl).host).toMatch(/^api\d+\.comm100\.io$/);
        },
      ),
    );
  });
});

describe("the endpoint", () => {
  it.each(["http://127.0.0.1:4100", "http://127.0.0.1:4100/", "http://127.0.0.1:4100/v4", "http://127.0.0.1:4100/v4/"])(
    "replaces both hosts, given as %j",
    (endpoint) => {
      expect(resolveSettings({ endpoint, domain: "ignored", ...apiKey }, {})).toMatchObject({
        apiUrl: "http://127.0.0.1:4100/v4/",
        tokenUrl: "http://127.0.0.1:4100/oauth/token",
      });
    },
  );

  it.each(["http://localhost:1", "http://[::1]:1", "http://127.8.9.10", "https://comm100.example.com/emulator"])(
    "may be %j",
    (endpoint) => {
      expect(problemsOf({ endpoint, ...apiKey })).toEqual([]);
    },
  );

  it.each([
    "http://comm100.example.com",
    "http://10.0.0.1",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://0.0.0.0:80",
    "127.0.0.1:4100",
    "localhost:4100",
    "ftp://127.0.0.1",
    "http://ada:hidden@127.0.0.1",
    "https://example.com/?key=hidden",
    "nonsense",
  ])("may not be %j", (endpoint) => {
    const problems = problemsOf({ endpoint, ...apiKey });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("COMM100_ENDPOINT");
    expect(problems[0]).not.toContain("hidden");
  });
});

describe("settings", () => {
  it("come from the configuration first, then from the environment, where blank counts as missing", () => {
    const environment = {
      COMM100_DOMAIN: "dash12.comm100.io",
      COMM100_SITE_ID: "20000",
      COMM100_EMAIL: "eve@example.com",
      COMM100_API_KEY: "from-environment",
      COMM100_RATE_LIMIT: "50",
    };
    const settings = resolveSettings({ domain: "dash11", siteId: "  ", email: " ada@example.com " }, environment);
    expect(settings).toEqual({
      ...hosts,
      siteId: 20000,
      credentials: { kind: "apiKey", email: "ada@example.com", apiKey: "from-environment" },
      rateLimit: 50,
      rateWindow: 300,
      warnings: [],
    });
  });

  it("are all complained of at once, each with both ways to set it", () => {
    const problems = problemsOf({ domain: "nowhere", siteId: "12a", rateLimit: 0, rateWindow: 1.5 }).join("\n");
    for (const name of ["domain", "siteId", "email", "apiKey", "password", "clientId", "rateLimit", "rateWindow"]) {
      const { environment } = settingTable[name as keyof typeof settingTable];
      if (name !== "siteId") expect(problems).toContain(`comm100:${name}`);
      expect(problems).toContain(environment);
    }
    expect(problems).toContain("pulumi config set --secret comm100:apiKey");
    expect(problems).toContain("pulumi config set --secret comm100:password");
  });

  it("name what is missing when nothing is set", () => {
    const problems = problemsOf({});
    expect(problems.join("\n")).toMatch(/domain is missing.*COMM100_DOMAIN/);
    expect(problems.join("\n")).toMatch(/email is missing.*COMM100_EMAIL/);
    expect(problems.join("\n")).toMatch(/either email and apiKey with siteId \(HTTP Basic\), or .* \(OAuth\)/);
    expect(problems.join("\n")).toContain("COMM100_SITE_ID");
  });

  it("need a site id with an API key, but not with OAuth, and a client id with OAuth", () => {
    expect(problemsOf({ domain: "dash11", email: "a@b", apiKey: "k" })).toEqual([
      expect.stringContaining("siteId is missing"),
    ]);
    expect(problemsOf({ domain: "dash11", ...password })).toEqual([]);
    expect(problemsOf({ domain: "dash11", email: "a@b", password: "p" })).toEqual([
      expect.stringContaining("clientId is missing"),
    ]);
  });

  it("choose the API key where both kinds are given, and the configuration's kind over the environment's", () => {
    const both = { domain: "dash11", ...password, ...apiKey };
    expect(resolveSettings(both, {}).credentials.kind).toBe("apiKey");
    const environment = { COMM100_API_KEY: "of another account", COMM100_SITE_ID: "1" };
    expect(resolveSettings({ domain: "dash11", ...password }, environment).credentials.kind).toBe("password");
  });

  it("keep a password to the letter", () => {
    const settings = resolveSettings({ domain: "dash11", ...password, password: " two  spaces " }, {});
    expect(settings.credentials).toMatchObject({ password: " two  spaces " });
  });

  it.each(["1e3", "-1", "0", "1.5", "0x10", "1_000", "99999999999999999999", "١٢"])(
    "take whole numbers only, so not %j",
    (rateLimit) => {
      expect(problemsOf({ domain: "dash11", ...apiKey, rateLimit })).toEqual([
        expect.stringContaining("rateLimit must be a whole number above 0"),
      ]);
    },
  );

  it("never put a credential into a complaint", () => {
    const problems = problemsOf({ email: "a@b", apiKey: "hidden-key", password: "hidden-word" }).join("\n");
    expect(problems).not.toContain("hidden");
  });
});

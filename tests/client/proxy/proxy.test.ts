import { afterEach, describe, expect, it } from "@jest/globals";
import { ConfigurationError, resolveSettings } from "../../../provider/client/index.js";
import { failure } from "../failure.js";
import { apiKey, json, password, text } from "../scripted-server.js";
import { behindProxy, host } from "./started.js";

const start = behindProxy();
const named = { endpoint: `https://${host}`, ...apiKey };

function proxyFor(environment: NodeJS.ProcessEnv, raw: object = named): string | undefined {
  const { apiProxy } = resolveSettings({ ...named, ...raw }, {}, environment);
  return apiProxy && `${apiProxy.name} by ${apiProxy.variable}`;
}

describe("the proxy that is used", () => {
  it.each([
    [{ HTTPS_PROXY: "http://one.example:3128" }, "http://one.example:3128 by HTTPS_PROXY"],
    [
      { https_proxy: "http://one.example:3128", HTTPS_PROXY: "http://two.example" },
      "http://one.example:3128 by https_proxy",
    ],
    [{ https_proxy: " ", HTTPS_PROXY: "one.example:3128" }, "http://one.example:3128 by HTTPS_PROXY"],
    [{ ALL_PROXY: "https://one.example", HTTP_PROXY: "http://two.example" }, "https://one.example by ALL_PROXY"],
    [{ http_proxy: "http://one.example:3128/" }, "http://one.example:3128 by http_proxy"],
    [{ HTTPS_PROXY: "http://ada:pass%40word@[fd00::1]:3128" }, "http://[fd00::1]:3128 by HTTPS_PROXY"],
    [{ HTTPS_PROXY: "http://one.example", NO_PROXY: "comm100.test" }, undefined],
    [{ HTTPS_PROXY: "http://one.example", no_proxy: "other.test", NO_PROXY: "*" }, "http://one.example by HTTPS_PROXY"],
    [{}, undefined],
  ])("is, of %j, %j", (environment, proxy) => {
    expect(proxyFor(environment)).toBe(proxy);
  });

  it("is none for this machine itself", () => {
    const environment = { HTTPS_PROXY: "http://one.example", HTTP_PROXY: "http://one.example" };
    for (const endpoint of ["http://127.0.0.1:4100", "https://localhost", "https://[::1]:8443"]) {
      expect(proxyFor(environment, { endpoint })).toBeUndefined();
    }
  });

  it.each([
    ["socks5://ada:hidden@one.example:1080", /kind socks5/],
    ["http://ada:hidden@one example", /not a URL/],
    ["http://", /not a URL/],
  ])("has to be an HTTP proxy: %j is refused with all other problems, and never shown", (HTTPS_PROXY, reason) => {
    const settings = () => resolveSettings({ ...named, siteId: "x" }, {}, { HTTPS_PROXY });
    expect(settings).toThrow(ConfigurationError);
    expect(settings).toThrow(reason);
    expect(settings).toThrow(/siteId must be/);
    expect(settings).toThrow(/Set HTTPS_PROXY to such a URL, or name api\.comm100\.test in NO_PROXY/);
    expect(settings).not.toThrow(/hidden/);
  });
});

describe("calls through a proxy", () => {
  it("share a tunnel, and show the proxy neither key nor path", async () => {
    const { client, proxy, site, lines } = await start({ script: [json(200, { id: "1" })], debug: true });
    for (let turn = 0; turn < 3; turn += 1) await client.put("global/site", {});
    expect(proxy.tunnels).toEqual([{ to: `${host}:443`, authorization: undefined }]);
    expect(site.arrived.map(({ headers }) => headers.authorization?.split(" ")[0])).toEqual([
      "Basic",
      "Basic",
      "Basic",
    ]);
    expect(site.arrived[0]?.headers).not.toHaveProperty("proxy-authorization");
    expect(lines[0]).toMatch(new RegExp(`calls left, through ${proxy.url}$`));
  });

  it.each([false, true])("give user name and password to it alone; spoken to in TLS: %s", async (encrypted) => {
    const { client, proxy, site } = await start({
      ...{ script: [json(200, {})], encrypted, credentials: "ada:p%40ss%3Aw%C3%B6rd" },
    });
    await client.get("global/site", {}, () => undefined);
    expect(proxy.tunnels[0]?.authorization).toBe(`Basic ${Buffer.from("ada:p@ss:wörd").toString("base64")}`);
    expect(site.arrived[0]?.headers).not.toHaveProperty("proxy-authorization");
  });

  it("are preceded by the request for a token, which goes there too", async () => {
    const token = { access_token: "access-1", token_type: "bearer", expires_in: 1000 };
    const { client, proxy, site } = await start({ script: [json(200, token), json(200, { id: "1" })], raw: password });
    await client.put("global/site", {});
    expect(site.arrived.map(({ url }) => url)).toEqual(["/oauth/token", "/v4/global/site"]);
    expect(proxy.tunnels).toHaveLength(1);
  });
});

const page = "<html><title>Blocked by Example Corp</title>hidden-word ada</html>";
const answer = (status: string, headers = "", body = page) =>
  `HTTP/1.1 ${status}\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;

describe("a proxy that does not lead there", () => {
  it("because it wants a password is told as the proxy's, once, with what to set", async () => {
    const decide = () => answer("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=x\r\n");
    const { client, proxy, site } = await start({ decide });
    const error = await failure(client.post("livechat/campaigns", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: false });
    expect(error.message).toBe(
      "Could not create an object in livechat/campaigns (POST livechat/campaigns).\n" +
        `No answer came from ${host}: the proxy ${proxy.url} answered 407 Proxy Authentication Required: "Blocked by Example Corp" (EPROXY).\n` +
        `It wants a user name and a password: set HTTPS_PROXY to ${proxy.url.replace("://", "://<user>:<password>@")}, ` +
        "with special characters percent-encoded.",
    );
    expect(proxy.tunnels).toHaveLength(1);
    expect(site.arrived).toEqual([]);
  });

  it("because it does not take the password says so, and shows none, even when the proxy does", async () => {
    const decide = () => answer("407 No", "", "ada:hidden-word is unknown, and so is YWRhOmhpZGRlbi13b3Jk");
    const { client } = await start({ decide, credentials: "ada:hidden-word" });
    const { message } = await failure(client.get("global/site"));
    expect(message).toContain("It does not take the user name and password in HTTPS_PROXY: check them there.");
    expect(message).not.toMatch(/hidden-word|YWRhOmhpZGRlbi13b3Jk/);
  });

  it("because it wants another way to sign in names that", async () => {
    const decide = () => answer("407 No", "Proxy-Authenticate: Negotiate\r\n");
    const { client } = await start({ decide, credentials: "ada:hidden-word" });
    await expect(client.get("global/site")).rejects.toThrow(
      /The proxy asks for Negotiate, and only Basic is supported/,
    );
  });

  it("because it blocks the host is told with whom to ask, and not asked again", async () => {
    const { client, proxy } = await start({ decide: () => answer("403 Forbidden") });
    await expect(client.get("global/site")).rejects.toThrow(
      /Ask whoever runs the proxy to let calls to api\.comm100\.test through, or name api\.comm100\.test in NO_PROXY/,
    );
    expect(proxy.tunnels).toHaveLength(1);
  });

  it("for a moment is asked again, also for a POST: nothing was sent", async () => {
    let turn = 0;
    const { client, proxy, site } = await start({
      script: [json(201, { id: "1" })],
      decide: (_, port) => ((turn += 1) < 3 ? answer("502 Bad Gateway") : port),
    });
    await client.post("livechat/campaigns", {});
    expect(proxy.tunnels).toHaveLength(3);
    expect(site.arrived).toHaveLength(1);
  });

  it("because it says nothing is given up", async () => {
    const { client, proxy } = await start({
      ...{ decide: () => undefined, timeOuts: { tunnel: 30 }, retry: { attempts: 2 } },
    });
    const error = await failure(client.post("livechat/campaigns", {}));
    expect(error.mayHaveArrived).toBe(false);
    expect(error.message).toContain(`the proxy ${proxy.url} did not answer: nothing came within 0.03 s (ETIMEDOUT)`);
    expect(error.message).toContain("Check HTTPS_PROXY, and whether the proxy runs");
    expect(proxy.tunnels).toHaveLength(2);
  });

  it("because it is not there, or breaks off, is named", async () => {
    const { client, proxy } = await start({ retry: { attempts: 1 }, credentials: "ada:hidden-word" });
    await proxy.close();
    const { message } = await failure(client.get("global/site"));
    expect(message).toContain(`the proxy ${proxy.url} did not answer: connect ECONNREFUSED`);
    expect(message).not.toContain("hidden-word");
    const rude = await start({ retry: { attempts: 1 }, decide: () => "" });
    await expect(rude.client.get("global/site")).rejects.toThrow(/the proxy .* did not answer: socket hang up/);
  });
});

describe("a site behind a proxy", () => {
  afterEach(() => {
    delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  });

  it("that answers with a page in the API's place makes one think of the proxy", async () => {
    const { client, proxy } = await start({ script: [text(403, page)] });
    await expect(client.get("global/site")).rejects.toThrow(
      new RegExp(`The call went through the proxy ${proxy.url}, which HTTPS_PROXY names\\.`),
    );
  });

  it("is given no key when its certificate is not trusted, whatever the environment says", async () => {
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    const { client, site, lines } = await start({ isForged: true, environment: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } });
    const error = await failure(client.get("global/site"));
    expect(error.message).toContain("NODE_EXTRA_CA_CERTS");
    expect(site.arrived).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/NODE_TLS_REJECT_UNAUTHORIZED=0 does not count here.*NODE_EXTRA_CA_CERTS/),
    ]);
  });

  it("is not called through a proxy whose own certificate is not trusted", async () => {
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    const { client, proxy } = await start({ encrypted: "forged", credentials: "ada:hidden-word" });
    await expect(client.get("global/site")).rejects.toThrow(
      /The proxy's own certificate is not trusted\. Name the file of its authority in NODE_EXTRA_CA_CERTS\./,
    );
    expect(proxy.tunnels).toEqual([]);
  });
});

import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { createClient } from "../../provider/client/index.js";
import { apiKey, json, text } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env["COMM100_LOG"];
});

describe("the debug log", () => {
  it("tells every attempt, without site, bodies and credentials", async () => {
    const { client, lines } = await start([text(503, ""), json(200, [{ id: "1", name: "hidden" }])], apiKey, {
      debug: true,
    });
    await client.list("livechat/campaigns", { query: { keywords: `a ${apiKey.apiKey}` } });
    expect(lines).toEqual([
      expect.stringMatching(
        /^comm100: GET livechat\/campaigns\?keywords=a\+\[secret\]&pageSize=100 503 \d+ ms, attempt 1, \d+ calls left$/,
      ),
      expect.stringMatching(/ 200 \d+ ms, attempt 2, 998 calls left$/),
    ]);
    expect(lines.join()).not.toMatch(/siteId|hidden|Basic/);
  });

  it("is silent unless it is asked for", async () => {
    const { client, lines } = await start([json(200, {})]);
    await client.get("global/site");
    expect(lines).toEqual([]);
  });

  it("is asked for with COMM100_LOG=debug, and goes to standard error", async () => {
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    process.env["COMM100_LOG"] = "debug";
    const { server } = await start([json(200, {})]);
    await createClient(server.settings()).get("global/site");
    expect(said.mock.calls.flat()).toEqual([expect.stringContaining("comm100: GET global/site 200")]);
  });
});

import { describe, expect, it } from "@jest/globals";
import type { JsonValue } from "../../provider/client/index.js";
import { failure } from "./failure.js";
import { json } from "./scripted-server.js";
import type { Step } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();

/** A page whose next page is on the same host, as the API writes it. */
function page(rows: JsonValue, next: string | null): Step {
  return (response, arrived) => {
    const nextPage = next?.replace("HOST", arrived.headers.host ?? "") ?? null;
    json(200, { agents: rows, nextPage, previousPage: null, total: 3 })(response, arrived);
  };
}

describe("lists", () => {
  it.each([
    ["a bare array", [{ id: "1" }]],
    ["wrapped, without paging", { shifts: [{ id: "1" }] }],
    ["paged", { shifts: [{ id: "1" }], nextPage: null, previousPage: null, total: 1 }],
    ["wrapped beside another array", { Shifts: [{ id: "1" }], warnings: [] }],
  ])("are read as %s", async (_, body) => {
    const { client, server } = await start([json(200, body)]);
    await expect(client.list("livechat/shifts")).resolves.toEqual([{ id: "1" }]);
    expect(server.arrived[0]?.url).toBe("/v4/livechat/shifts?siteId=10000&pageSize=100");
  });

  it("keep an order that stands in the query", async () => {
    const { client, server } = await start([json(200, [])]);
    await client.list("bot/agentAssistSynonyms", { query: { sortBy: "keyword" } });
    expect(server.arrived[0]?.url).toBe("/v4/bot/agentAssistSynonyms?siteId=10000&sortBy=keyword&pageSize=100");
  });

  it("are read to the last page, with all that was asked for", async () => {
    const { client, server } = await start([
      page([{ id: "1" }], "http://HOST/v4/global/agents?pageindex=2&pagesize=2"),
      page([{ id: "2" }], "/v4/global/agents?pageindex=3&siteid=666"),
      page([{ id: "3" }], null),
    ]);
    const rows = await client.list("global/agents", {
      query: { include: ["skills", "departments"] },
      sortBy: "email",
      sortOrder: "desc",
      pageSize: 2,
    });
    expect(rows).toEqual([{ id: "1" }, { id: "2" }, { id: "3" }]);
    const queries = server.arrived.map(({ url }) => Object.fromEntries(new URL(url, "http://x").searchParams));
    expect(server.arrived[0]?.url).toBe(
      "/v4/global/agents?siteId=10000&include=skills&include=departments&sortBy=email&sortOrder=desc&pageSize=2",
    );
    expect(queries[1]).toMatchObject({ pageindex: "2", siteId: "10000", sortBy: "email", pagesize: "2" });
    expect(queries[2]).toMatchObject({ pageindex: "3", siteId: "10000", sortOrder: "desc", pageSize: "2" });
    expect(queries[2]).not.toHaveProperty("siteid");
    expect(server.arrived[2]?.url).toContain("include=skills&include=departments");
  });

  it.each([
    "https://evil.example/v4/global/agents?pageindex=2",
    "https://HOST/v4/other?pageindex=2",
    "//evil/?pageIndex=2",
  ])("go on at the host and the path that they began with, whatever the next page says: %s", async (next) => {
    const { client, server } = await start([page([{ id: "1" }], next), page([{ id: "2" }], null)]);
    expect(await client.list("global/agents")).toEqual([{ id: "1" }, { id: "2" }]);
    expect(server.arrived.map(({ url }) => new URL(url, "http://x").pathname)).toEqual([
      "/v4/global/agents",
      "/v4/global/agents",
    ]);
  });

  it("are read page by page, each when it is asked for", async () => {
    const { client, server } = await start([page([{ id: "1" }], "?pageindex=2"), page([{ id: "2" }], null)]);
    for await (const rows of client.pages("global/agents")) {
      expect(rows).toEqual([{ id: "1" }]);
      break;
    }
    expect(server.arrived).toHaveLength(1);
  });

  it("notice pages that go round in a circle", async () => {
    const { client, server } = await start([
      page([{ id: "1" }], "/v4/global/agents?pageindex=2"),
      page([{ id: "2" }], "/v4/global/agents?pageindex=3"),
      page([{ id: "3" }], "/v4/global/agents?pageindex=2"),
    ]);
    await expect(client.list("global/agents")).rejects.toThrow(/its pages do not end/);
    expect(server.arrived).toHaveLength(3);
  });

  it.each([
    ["nothing like a list", { id: "1" }],
    ["two lists of other names", { one: [], two: [] }],
    ["a list of something else", ["1", "2"]],
  ])("refuse %s", async (_, body) => {
    const { client } = await start([json(200, body)]);
    const error = await failure(client.list("livechat/shifts"));
    expect(error.name).toBe("UnexpectedAnswerError");
    expect(error.message).toContain("Could not list livechat/shifts (GET livechat/shifts).");
  });
});

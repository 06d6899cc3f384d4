import { describe, expect, it } from "@jest/globals";
import type { JsonValue } from "../../provider/client/index.js";
import { failure } from "./failure.js";
import { json } from "./scripted-server.js";
import type { Step } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();

/** A page whose next page is on the same host, as the API writes it. */
function page(rows: JsonValue, next: string | null, total = 3): Step {
  return (response, arrived) => {
    const nextPage = next?.replace("HOST", arrived.headers.host ?? "") ?? null;
    json(200, { agents: rows, nextPage, previousPage: null, total })(response, arrived);
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
    const { client, server } = await start([page([{ id: "1" }], next, 2), page([{ id: "2" }], null, 2)]);
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

  /** Pages of agents, with the count of all that each tells. */
  const pages = (
    ...steps: readonly (readonly [ids: readonly string[], next: number | null, total: number])[]
  ): Step[] =>
    steps.map(([ids, next, total]) =>
      json(200, { agents: ids.map((id) => ({ id })), nextPage: next === null ? null : `?pageindex=${next}`, total }),
    );

  it("are read again where a row went meanwhile: the first of the next page would never show", async () => {
    const { client } = await start(pages([["1", "2"], 2, 4], [["4"], null, 3], [["2", "3"], 2, 3], [["4"], null, 3]));
    expect(await client.list("global/agents")).toEqual([{ id: "2" }, { id: "3" }, { id: "4" }]);
  });

  it("are read again where a row came meanwhile: the last of the page would come twice, in whatever case", async () => {
    const { client } = await start(
      pages([["a", "b"], 2, 3], [["B", "c"], null, 3], [["x", "a"], 2, 4], [["b", "c"], null, 4]),
    );
    expect(await client.list("global/agents")).toEqual([{ id: "x" }, { id: "a" }, { id: "b" }, { id: "c" }]);
  });

  it("are believed where they stand still, whatever they say of their length", async () => {
    const twice = [[["1", "2"], 2, 9] as const, [["3"], null, 9] as const];
    const { client, server } = await start(pages(...twice, ...twice));
    expect(await client.list("global/agents")).toHaveLength(3);
    expect(server.arrived).toHaveLength(4);
  });

  it("are an error where they never stand still", async () => {
    const restless = [1, 2, 3, 4, 5].flatMap((turn) => [
      [["1", "2"], 2, turn * 2] as const,
      [["3"], null, turn * 2 + 1] as const,
    ]);
    const { client } = await start(pages(...restless));
    await expect(client.list("global/agents")).rejects.toThrow(/It was read 5 times, and changed each time/);
  });

  const rows = (first: number, count: number) =>
    Array.from({ length: count }, (_, place) => ({ id: String(first + place) }));

  it.each([
    ["as long as was asked for", 100],
    ["as long as the API's own pages", 10],
  ])("go on behind a page without a word of the next one that is full: %s", async (_, size) => {
    const { client, server } = await start([json(200, rows(0, size)), json(200, rows(size, 3))]);
    expect(await client.list("global/agents")).toEqual(rows(0, size + 3));
    expect(server.arrived[1]?.url).toContain("pageIndex=2");
  });

  it.each([
    ["gives all again", json(200, rows(0, 100))],
    ["has nothing more", json(200, [])],
    ["refuses to be asked for a page", json(400, { error: "ParameterNotAllowed", message: "pageIndex" })],
  ])("end where a list that knows no pages %s", async (_, second) => {
    const { client } = await start([json(200, rows(0, 100)), second]);
    expect(await client.list("global/agents")).toEqual(rows(0, 100));
  });

  it("end without another call where they say so", async () => {
    const { client, server } = await start([json(200, { agents: rows(0, 100), nextPage: null })]);
    expect(await client.list("global/agents")).toHaveLength(100);
    expect(server.arrived).toHaveLength(1);
  });

  it("do not believe a page with a flaw: it is asked for again, then it is an error", async () => {
    const flaw = (row: object) => ("id" in row ? undefined : "without an id");
    const { client } = await start([json(200, [{}]), json(200, [{ id: "1" }])]);
    expect(await client.list("global/agents", { flaw })).toEqual([{ id: "1" }]);
  });
});

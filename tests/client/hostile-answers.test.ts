import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { inspect } from "node:util";
import { conceal } from "../../provider/client/conceal/conceal.js";
import { excerpt } from "../../provider/client/excerpt.js";
import { failure } from "./failure.js";
import { apiKey, json, text } from "./scripted-server.js";
import { type Spelling, spellings } from "./spellings.js";
import { starter } from "./started.js";

const start = starter();
const names = Object.keys(spellings);
const spell = (name: string): Spelling => spellings[name] ?? String;
const sent = { password: 'p4ü "w+rd" & <more>', nested: [{ token: "t0ken-of-a-webhook" }] };

/** Everything that an error shows, to whoever prints it. */
async function shown(call: Promise<unknown>): Promise<string> {
  const error = await failure(call);
  return `${error.message} ${inspect(error, { depth: 10 })} ${JSON.stringify(error)}`;
}

describe("a credential or a value that was sent does not come back", () => {
  it.each(names)("%s, in no part of an answer", async (name) => {
    const spelling = spell(name);
    const header = `Basic ${Buffer.from(`${apiKey.email}:${apiKey.apiKey}`).toString("base64")}`;
    for (const secret of [apiKey.apiKey, header, sent.password, "t0ken-of-a-webhook"]) {
      const echo = spelling(secret);
      const { client } = await start([
        json(400, { error: echo, message: "No.", id: "1" }),
        json(400, { error: "X", message: `The call was ${echo} and is refused.` }),
        json(400, { error: "X", message: "No.", id: echo }),
        json(400, { error: "X", message: "No.", details: { [echo]: "a", entity: echo, list: [{ b: [echo] }] } }),
        text(403, `<title>${echo}</title>`),
        text(403, `<p>${echo}</p>`),
        (response) => response.writeHead(403, { "content-type": encodeURI(echo).slice(0, 500) }).end("<p>"),
      ]);
      for (let turn = 0; turn < 7; turn++) {
        const seen = await shown(client.put("global/agents/1", sent));
        expect(seen.toLowerCase()).not.toContain(echo.toLowerCase());
      }
    }
  });

  it("in one spelling inside another", () => {
    const secret = "k3y-that-nobody-may-see-0815";
    const hidden = [{ value: secret, shown: "[secret]", isCredential: true }];
    const words = "The header of the request was";
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 3 }), fc.nat(9), (chosen, before) => {
        const plain = `${"y".repeat(before)}${secret}`;
        const echo = chosen.filter((name) => name !== "in capitals").reduce((inner, name) => spell(name)(inner), plain);
        const seen = conceal(`${words} ${echo} .`, hidden);
        expect(seen).toContain("[secret]");
        expect(seen).toContain("The header");
        // Nothing is left that another look finds.
        expect(conceal(seen, hidden)).toBe(seen);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["\u200b", "\u00ad", "\ufeff"])("with what cannot be seen between its characters: %j", (sign) => {
    const secret = "k3y-that-nobody-may-see-0815";
    const hidden = [{ value: secret, shown: "[secret]", isCredential: true }];
    expect(conceal(`It was ${Array.from(secret).join(sign)} .`, hidden)).toBe("It was [secret] .");
  });

  it("with an escape before what could be more digits of it, as .NET writes JSON", () => {
    const hidden = [{ value: "abc+def&012'xyz", shown: "[secret]", isCredential: true }];
    expect(conceal(`It was abc\\u002Bdef\\u0026012\\u0027xyz .`, hidden)).toBe("It was [secret] .");
  });

  it("cut, as messages are", async () => {
    const { client } = await start([
      json(400, { error: "X", message: `Bad: ${apiKey.apiKey.slice(0, 12)}…` }),
      json(400, { error: "X", message: `${"word ".repeat(598)}${apiKey.apiKey}` }),
      json(400, { error: "X", message: `Bad: ${"a long text ".repeat(9).slice(0, 60)}…` }),
    ]);
    const message = async () => (await failure(client.put("global/site", { bio: "a long text ".repeat(9) }))).message;
    expect(await message()).toContain('"Bad: [secret]');
    expect(await message()).not.toContain("key-");
    expect(await message()).toContain("Bad: [value of bio]");
  });

  it("as a number", async () => {
    const { client } = await start([json(400, { error: "X", message: "No.", details: { pin: 4711_0815, row: 3 } })]);
    expect((await failure(client.put("global/site", { pin: "47110815" }))).details).toEqual({
      pin: "[value of pin]",
      row: 3,
    });
  });
});

describe("an answer from somebody else", () => {
  it("shows words and ids, and no keys of anybody", async () => {
    const id = "5b0d6f9e-0000-4000-8000-0000000000aa";
    const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0";
    const message = `iosProductionCertificateFileDataOfThePush of livechat/campaigns/${id} has ${token}.`;
    const { client } = await start([json(400, { error: "X", message })]);
    expect((await failure(client.get("global/site"))).message).toContain(
      `"iosProductionCertificateFileDataOfThePush of livechat/campaigns/${id} has […]."`,
    );
  });

  it.each(["<title>", "<script>", "<style ", "<", "&#", "<title></", "<!--", "&amp;lt;title&gt;", "[[", '{"a":['])(
    "takes no time, be it ever so long: %s",
    async (unit) => {
      const { client } = await start([text(403, unit.repeat(1_000_000 / unit.length))]);
      const error = await failure(client.post("global/agents", { bio: unit.repeat(1000), name: "x" }));
      expect(error).toMatchObject({ name: "UnexpectedAnswerError", status: 403 });
      expect(error.message.length).toBeLessThan(1_500);
    },
  );

  it("takes no time where it is a refusal with endless details", async () => {
    const details = { list: Array.from({ length: 50_000 }, (_, row) => ({ row, why: `because of ${row}` })) };
    const { client } = await start([
      json(400, { error: "E".repeat(500_000), message: "m %41 ".repeat(90_000), details }),
    ]);
    const error = await failure(client.put("global/site", { name: "because" }));
    expect(error.message.length).toBeLessThan(3_000);
    expect(JSON.stringify(error.details).length).toBeLessThan(3_000);
  });

  it("is told by its title, whatever stands in it", () => {
    expect(excerpt("<title>It&#x27;s &Auml; &#39;page&#39; &#xd800;</title>")).toBe("It's Ä 'page' &#xd800;");
    expect(excerpt("<TITLE lang=en>One</TITLE><p>Two</p>")).toBe("One");
    expect(excerpt("<style>a{}</STYLE>Words<script>x()")).toBe("Words");
  });
});

describe("an answer without an end", () => {
  const endless = (status: number) =>
    start((response, { headers }) => {
      response.writeHead(status, { "content-type": "application/json" });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 0x20)));
      };
      response.on("drain", more);
      more();
      expect(headers["accept-encoding"]).toContain("gzip");
    });

  it.each([200, 403, 503])("is not read on, and not asked for again: %i", async (status) => {
    const { client, server } = await endless(status);
    const error = await failure(client.put("global/site", { name: "x" }));
    expect(error).toMatchObject({ name: "UnexpectedAnswerError", mayHaveArrived: true });
    expect(error.message).toMatch(/The answer of 127\.0\.0\.1:\d+ has more than 64 MB, and was not read to its end\./);
    expect(server.arrived).toHaveLength(1);
  });

  it("is seen for what it is when it is compressed", async () => {
    const bomb = gzipSync(Buffer.alloc(65_000_000, 0x20));
    const { client } = await start((response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-length": bomb.length });
      response.end(bomb);
    });
    await expect(client.get("global/site")).rejects.toThrow(/has more than 64 MB/);
  });

  it("is seen in a list that has more pages than it tells of", async () => {
    let page = 0;
    const { client, server } = await start((response, arrived) => {
      page += 1;
      const rows = [1, 2].map((row) => ({ id: `${page}-${row}` }));
      json(200, { agents: rows, nextPage: `?pageindex=${page + 1}`, total: 3 })(response, arrived);
    });
    await expect(client.list("global/agents")).rejects.toThrow(
      "its pages do not end: there are 6 rows by now, of 3 that it tells of, and it names a further page",
    );
    expect(server.arrived).toHaveLength(3);
  });
});

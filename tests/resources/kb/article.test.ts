import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Article } from "../../../provider/resources/kb/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

const given = (emulator: Emulator): Fields => {
  const { kbId } = givenKnowledgeBase(emulator);
  const tagOf = (name: string) => emulator.insert("kb/tags", { kbId, name })["id"];
  return {
    categoryId: emulator.insert("kb/categories", { kbId, name: "Billing" })["id"],
    tagIds: [tagOf("refunds"), tagOf("money")],
  };
};

describeLife(Article, {
  given,
  args: (ids) => ({
    ...ids,
    title: "How refunds work",
    body: "<p>Within 14 days.</p>\r\n<script>count()</script>",
    status: "published",
    similarQuestions: ["Can I get my money back?", "Who pays?"],
  }),
  change: { body: "<p>Within a month.</p>", status: "draft", isFeatured: true },
  outside: { title: "Refunds", body: "<p>Never.</p>" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("sends the body in base64, past a firewall that refuses HTML", async () => {
  const life = new Life(Article, accountOn(emulator));
  const { categoryId } = given(emulator);
  await life.up({ categoryId, title: "Hello", body: "<p>Grüße</p>" });
  const [call] = emulator.calls.filter(({ method }) => method === "POST");
  expect(call?.body).toMatchObject({ body: "data:text/plain;base64,PHA+R3LDvMOfZTwvcD4=" });
  expect(emulator.find(`kb/articles/${life.id}`)).toMatchObject({ body: "<p>Grüße</p>" });
});

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, PublicCannedMessage } from "../../provider/resources/global/index.js";
import { Article, CustomPage } from "../../provider/resources/kb/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { accountOn, Life, type Resource } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ strict: true });
});
afterAll(() => emulator.close());
const insert = (collection: string, object: Record<string, string | null>) =>
  emulator.insert(collection, object)["id"] ?? null;

const kbId = () => insert("kb/knowledgeBases", { name: "Help", language: "english" }) as string;

it.each<[Resource, string, () => Fields, Fields]>([
  [
    PublicCannedMessage,
    "htmlMessage",
    () => ({
      categoryId: insert("global/publicCannedMessageCategories", { name: "Greetings" }),
      name: "Hello",
      message: "Hello",
    }),
    { name: "Welcome" },
  ],
  [
    Agent,
    "bio",
    () => ({ email: "ada@widgets.example", firstName: "Ada", lastName: "Byron", password: "first" }),
    { lastName: "King" },
  ],
  [CustomPage, "body", () => ({ kbId: kbId(), title: "About", customUrl: "about" }), { title: "About us" }],
  [
    Article,
    "body",
    () => ({ categoryId: insert("kb/categories", { title: "Orders", kbId: kbId() }), title: "Returns" }),
    { title: "Refunds" },
  ],
])(
  "%p keeps HTML in %s that the program does not manage, and the firewall lets it by",
  async (resource, field, given, change) => {
    const life = new Life(resource, accountOn(emulator));
    const args = given();
    await life.up(args);
    emulator.edit(life.path, { [field]: "<p>From the Control Panel</p>" });
    expect(await life.up({ ...args, ...change })).toBe("update");
    expect(emulator.find(life.path)).toMatchObject({ ...change, [field]: "<p>From the Control Panel</p>" });
  },
);

import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { PrivateCannedMessage } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const category = (emulator: Emulator) => {
  const [root] = emulator.rows("global/privateCannedMessageCategories");
  const made = emulator.insert("global/privateCannedMessageCategories", {
    name: "Greetings",
    parentId: root?.["id"] ?? "",
  });
  return { categoryId: made["id"] };
};

const args = {
  name: "Hello",
  message: "<p>Hello, how can I help?</p>",
  htmlMessage: "<b>Hello!</b>",
  textMessage: "Hello, grüß Gott!",
  shortcuts: "hi,hello",
};

describeLife(PrivateCannedMessage, {
  given: category,
  args: (given) => ({ ...given, ...args }),
  change: { name: "Welcome", message: "<p>Welcome!</p>", shortcuts: "wel" },
  outside: { message: "<p>Go away</p>", shortcuts: "away" },
});

it("sends HTML in base64, past the firewall, and keeps it readable", async () => {
  const emulator = await createEmulator();
  try {
    const message = new Life(PrivateCannedMessage, accountOn(emulator));
    await message.up({ ...category(emulator), ...args });
    const post = emulator.calls.find(({ method }) => method === "POST");
    expect(JSON.stringify(post?.body)).not.toContain("<");
    expect(message.state).toMatchObject(args);
    expect(emulator.find(`global/privateCannedMessages/${message.id}`)).toMatchObject(args);
  } finally {
    await emulator.close();
  }
});

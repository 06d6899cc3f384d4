import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { PublicCannedMessageCategory } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const root = (emulator: Emulator) => ({ parentId: emulator.rows("global/publicCannedMessageCategories")[0]?.["id"] });

describeLife(PublicCannedMessageCategory, {
  given: root,
  args: (given) => ({ ...given, name: "Greetings", order: 4 }),
  change: { name: "Hellos", order: 2 },
  outside: { name: "Hi" },
});

it("moves under another category in place", async () => {
  const emulator = await createEmulator();
  try {
    const account = accountOn(emulator);
    const [greetings, polite] = [
      new Life(PublicCannedMessageCategory, account),
      new Life(PublicCannedMessageCategory, account),
    ];
    await greetings.up({ ...root(emulator), name: "Greetings" });
    await polite.up({ ...root(emulator), name: "Polite" });
    expect(await polite.up({ parentId: greetings.id, name: "Polite" })).toBe("update");
    await polite.refresh();
    expect(await polite.preview({ parentId: greetings.id, name: "Polite" })).toBe("same");
  } finally {
    await emulator.close();
  }
});

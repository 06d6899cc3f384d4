import { describe, expect, it } from "@jest/globals";
import { createEmulator } from "../../provider/emulator/index.js";
import { Department } from "../../provider/resources/global/department.js";
import { textOf } from "../../provider/runtime/value.js";
import { accountOn, Life } from "../life.js";

describe("the option import, in a preview", () => {
  it("says which object is taken over, and which settings are overwritten, without a call", async () => {
    const emulator = await createEmulator({
      seed: { "global/departments": [{ name: "Sales", description: "by hand" }] },
    });
    const [row] = emulator.rows("global/departments");
    const id = textOf(row?.["id"]);
    const said: string[] = [];
    const account = accountOn(emulator, (message) => said.push(message));
    const life = new Life(Department, account);
    const args = { name: "Sales", description: "by program", __import: id };
    expect(await life.preview(args)).toBe("create");
    expect(said).toEqual([
      `global.Department "Sales" takes over the department ${id}. Where they differ, these settings are overwritten with the ` +
        "program's: name, description. All others stay as they are.",
    ]);
    expect(emulator.countCalls()).toBe(0);
    await life.up(args);
    said.length = 0;
    expect(await life.preview(args)).toBe("same");
    expect(said).toEqual([]);
    await emulator.close();
  });
});

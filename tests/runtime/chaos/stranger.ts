import { expect } from "@jest/globals";
import type { Emulator } from "../../../provider/emulator/index.js";
import { text } from "../../emulator/text.js";
import { type Dice, oneOf } from "./dice.js";

/** What somebody makes in the Control Panel, with names that the program uses too. */
const objects = [
  ["global/departments", { name: "Sales", description: "by hand" }],
  ["global/departments", { name: "Sales" }],
  ["livechat/shifts", { name: "Day" }],
] as const;

/** Somebody who makes objects of the same names while a program runs again and again, and deletes them later. */
export class Stranger {
  private readonly made: { readonly path: string; readonly object: unknown }[] = [];
  /** Ids of all that was made by hand. */
  readonly ids: string[] = [];

  constructor(
    private readonly emulator: Emulator,
    private readonly dice: Dice,
  ) {}

  /** Between two runs. */
  comes(): void {
    if (this.dice() < 0.5) return;
    const [collection, object] = oneOf(objects, this.dice);
    const id = text(this.emulator.insert(collection, object)["id"]);
    const path = `${collection}/${id}`;
    this.made.push({ path, object: this.emulator.find(path) });
    this.ids.push(id);
  }

  /** After a run: nothing was done to what was made by hand. */
  goes(): void {
    for (const { path, object } of this.made.splice(0)) {
      expect(this.emulator.find(path)).toEqual(object);
      this.emulator.remove(path);
    }
  }
}

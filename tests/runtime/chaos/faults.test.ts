import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { accountOn } from "../../life.js";
import { diceOf, seeds } from "./dice.js";
import { armFault, armRevocation } from "./faults.js";
import { liveThrough } from "./live-through.js";
import { Stranger } from "./stranger.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

describe("a program ends with every object once, and as written", () => {
  it.each(seeds(100, "tests/runtime/chaos/faults"))(
    "whatever answers get lost, fail or are refused (alone: $alone)",
    async ({ seed }) => {
      const dice = diceOf(seed);
      const arm = () => {
        for (let count = 0; count < 4; count++) armFault(emulator, dice);
      };
      const said: string[] = [];
      const start = () => accountOn(emulator, (message) => said.push(message));
      const stranger = new Stranger(emulator, dice);
      await liveThrough(emulator, { start, arm, stranger });
      expect(said.filter((message) => message.includes("taken over"))).toEqual([]);
    },
  );

  it.each(seeds(60, "tests/runtime/chaos/faults"))(
    "and whenever its tokens are revoked besides (alone: $alone)",
    async ({ seed }) => {
      const dice = diceOf(1_000 + seed);
      const arm = () => {
        for (let count = 0; count < 2; count++) armFault(emulator, dice);
        for (let count = 0; count < 3; count++) armRevocation(emulator, dice);
      };
      const said: string[] = [];
      const start = () => accountOn(emulator, (message) => said.push(message), undefined, "password");
      const stranger = new Stranger(emulator, dice);
      await liveThrough(emulator, { start, arm, stranger });
      expect(said.filter((message) => message.includes("taken over"))).toEqual([]);
    },
  );
});

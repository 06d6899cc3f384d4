import { afterAll, beforeAll, beforeEach, describe, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { compiled } from "../../compiled.js";
import { diceOf, seeds } from "./dice.js";
import { armFault, armKill, armRevocation } from "./faults.js";
import { liveThrough, type Phase } from "./live-through.js";
import { Stranger } from "./stranger.js";
import { ProviderProcess, providerProgram } from "./provider-process.js";

const write = compiled(".");
let emulator: Emulator;
let program: string;
let child: ProviderProcess;

beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  program = await write("full", "provider.mjs", providerProgram);
  child = new ProviderProcess(program, emulator);
});
beforeEach(() => {
  emulator.reset();
});
afterAll(async () => {
  child.kill();
  await emulator.close();
});

function start(): ProviderProcess {
  if (!child.isAlive) child = new ProviderProcess(program, emulator);
  return child.begin();
}

/** About how many calls a phase makes when nothing goes wrong: a kill after more of them would not come. */
const calls: Record<Phase, number> = { make: 25, change: 12, delete: 8 };

describe("a program ends with every object once, and as written", () => {
  it.each(seeds(32, "tests/runtime/chaos/kills"))(
    "whenever its provider process is killed by SIGKILL, with faults and revoked tokens besides (alone: $alone)",
    async ({ seed }) => {
      const dice = diceOf(2_000 + seed);
      const kill = () => {
        child.kill();
      };
      const arm = (phase: Phase) => {
        if (dice() < 0.5) armKill(emulator, dice, calls[phase], kill);
        armFault(emulator, dice);
        armRevocation(emulator, dice);
      };
      const stranger = new Stranger(emulator, dice);
      await liveThrough(emulator, { start, arm, stranger });
    },
  );
});

import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { createEmulator, type Emulator } from "../provider/emulator/index.js";
import { createMutant, type Mutant } from "./mutant.js";

/** An emulator and the site that stands before it, as they are while a test runs. */
export interface MutantSite {
  readonly emulator: Emulator;
  readonly site: Mutant;
}

/** Has one of each for the tests around it: as new before each test, closed after the last. */
export function withMutant(): MutantSite {
  const made: { emulator?: Emulator; site?: Mutant } = {};
  const running = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("The site runs while tests do, not before.");
    return one;
  };
  beforeAll(async () => {
    made.emulator = await createEmulator({ rateLimit: 0 });
    made.site = await createMutant(made.emulator);
  });
  beforeEach(() => {
    running(made.emulator).reset();
    running(made.site).rules = {};
  });
  afterAll(async () => {
    await running(made.site).close();
    await running(made.emulator).close();
  });
  return {
    get emulator() {
      return running(made.emulator);
    },
    get site() {
      return running(made.site);
    },
  };
}

import { afterEach } from "@jest/globals";
import { createEmulator } from "../../provider/emulator/index.js";
import type { Emulator, EmulatorOptions } from "../../provider/emulator/index.js";
import { Client } from "./client.js";

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** An emulator without a limit, with a client of it; stopped after the test. */
export async function started(options: EmulatorOptions = {}): Promise<{ emulator: Emulator; client: Client }> {
  const emulator = await createEmulator({ rateLimit: 0, ...options });
  running.push(emulator);
  return { emulator, client: new Client(emulator.url, emulator.credentials) };
}

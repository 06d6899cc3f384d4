import { afterEach } from "@jest/globals";
import { createClient } from "../../provider/client/index.js";
import type { Client, ClientOptions, RawSettings } from "../../provider/client/index.js";
import { SlidingWindow } from "../../provider/client/sliding-window.js";
import { impatientClock } from "./impatient-clock.js";
import type { ImpatientClock } from "./impatient-clock.js";
import { scriptedServer } from "./scripted-server.js";
import type { ScriptedServer, Step } from "./scripted-server.js";

/** A scripted server and a client that does not waste time. */
export interface Started {
  readonly server: ScriptedServer;
  readonly client: Client;
  readonly clock: ImpatientClock;
  /** What the client said. */
  readonly lines: string[];
}

/** @returns a function that starts a server and a client; each server is closed after its test */
export function starter(): (script: Step[] | Step, raw?: RawSettings, options?: ClientOptions) => Promise<Started> {
  const servers: ScriptedServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return async (script, raw, options) => {
    const server = await scriptedServer(script);
    servers.push(server);
    const clock = impatientClock();
    const lines: string[] = [];
    const log = (line: string): void => void lines.push(line);
    const budget = new SlidingWindow({ limit: 1000, windowSeconds: 300 }, log, clock);
    const client = createClient(server.settings(raw), { clock, budget, log, ...options });
    return { server, client, clock, lines };
  };
}

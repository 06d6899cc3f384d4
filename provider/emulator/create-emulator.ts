import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import { model } from "./description/model.js";
import type { Emulator } from "./emulator.js";
import { faceOf } from "./face.js";
import { answerControl } from "./http/control.js";
import { Faults } from "./http/faults.js";
import { Journal } from "./http/journal.js";
import { Limit } from "./http/limit.js";
import { makeServer } from "./http/server.js";
import { isLoopback } from "./http/strangers.js";
import { Tokens } from "./http/tokens.js";
import type { Credentials, EmulatorOptions } from "./options.js";
import { defaultCredentials } from "./options.js";
import { checkSeed } from "./rules/check-seed.js";
import { Site } from "./state/site.js";
import { moodsOf } from "./strictness.js";

/**
 * Starts an emulator of the Comm100 RESTful API v4: stateful, and driven by the OpenAPI files beside it.
 *
 * @example
 * const emulator = await createEmulator({ seed: { "global/departments": [{ name: "Sales" }] } });
 * process.env.COMM100_ENDPOINT = emulator.url;
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = "127.0.0.1" } = options;
  const isOpen = !isLoopback(host);
  const controlToken = isOpen ? randomBytes(18).toString("base64url") : undefined;
  const closing = new AbortController();
  const parts = { ...partsOf(options), closing: closing.signal };
  checkSeed(parts.site.model, options.seed ?? {});
  const server = makeServer({
    ...parts,
    control: (call) => answerControl(emulator, controlToken, call),
    welcome: { isOpen, names: options.allowedHosts ?? [] },
  });
  parts.site.url = await listen(server, host, options.port ?? 0);
  const close = (): Promise<void> => {
    closing.abort();
    return stop(server);
  };
  const emulator = faceOf({ ...parts, seed: options.seed ?? {}, controlToken, close });
  emulator.reset();
  return emulator;
}

function partsOf(options: EmulatorOptions): {
  site: Site;
  tokens: Tokens;
  limit: Limit;
  faults: Faults;
  journal: Journal;
  showSecrets: boolean;
} {
  const credentials = credentialsOf(options);
  const { rateLimit = 300, rateWindow = 300, limitAnswer = {} } = options;
  return {
    site: new Site(model(), credentials, options.features ?? {}, moodsOf(options.strict)),
    tokens: new Tokens(credentials, options.tokenLifetime ?? 43_199, options.clientIdName),
    limit: new Limit({ calls: rateLimit, seconds: rateWindow, answer: limitAnswer }),
    faults: new Faults(),
    journal: new Journal(),
    showSecrets: options.showSecrets === true,
  };
}

/** Its address, as this machine calls it. */
async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const name = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : isIPv6(host) ? `[${host}]` : host;
  return `http://${name}:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function credentialsOf(options: EmulatorOptions): Credentials {
  return {
    siteId: options.siteId ?? defaultCredentials.siteId,
    email: options.email ?? defaultCredentials.email,
    apiKey: options.apiKey ?? defaultCredentials.apiKey,
    password: options.password ?? defaultCredentials.password,
    clientId: options.clientId ?? defaultCredentials.clientId,
  };
}

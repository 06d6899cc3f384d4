import type { AddressInfo } from "node:net";
import { model } from "./description/model.js";
import { answerControl, controlBase } from "./http/control.js";
import type { Fault } from "./http/faults.js";
import { Faults } from "./http/faults.js";
import type { Call, CallFilter } from "./http/journal.js";
import { Journal, matches } from "./http/journal.js";
import { Limit } from "./http/limit.js";
import { makeServer } from "./http/server.js";
import { Tokens } from "./http/tokens.js";
import type { JsonObject } from "./json.js";
import type { Credentials, EmulatorOptions } from "./options.js";
import { defaultCredentials } from "./options.js";
import { edit, insert, locate, remove, rows } from "./rules/control-panel.js";
import { stored } from "./rules/stored.js";
import { makeNewSite } from "./state/new-site.js";
import { Site } from "./state/site.js";

/** A running emulator of the API. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`, what `COMM100_ENDPOINT` takes: the API stands under `/v4/`, tokens under `/oauth/token`. */
  readonly url: string;
  /** What clients sign in with. */
  readonly credentials: Credentials;
  /** Every call since the start, in the order of the answers; a live view. */
  readonly calls: readonly Call[];
  /** The calls that a filter means. */
  callsOf(filter?: CallFilter): readonly Call[];
  /** How many calls a filter means. */
  countCalls(filter?: CallFilter): number;
  /** Empties the journal. */
  forgetCalls(): void;
  /** Every object of a collection as GET shows it, its own lists included: `livechat/campaigns`. */
  rows(collection: string): JsonObject[];
  /** One object as stored, secrets and hidden fields included: `livechat/shifts/{id}`, `global/site`. Undefined where there is none. */
  find(path: string): JsonObject | undefined;
  /** A change in the Control Panel, behind the provider's back: values as given, lists replaced, no check. */
  edit(path: string, patch: JsonObject): void;
  /** An object made in the Control Panel; returns it with its id. No check. */
  insert(collection: string, object: JsonObject): JsonObject;
  /** An object deleted in the Control Panel, with everything that belongs to it. No check. */
  remove(path: string): void;
  /** Makes something go wrong with the next calls that it means. */
  fault(fault: Fault): void;
  /** Disarms all faults. */
  clearFaults(): void;
  /** Makes all access tokens invalid, and with `refresh` the refresh tokens too. */
  revokeTokens(options?: { readonly refresh?: boolean }): void;
  /** Back to the seed: journal, faults and counted calls are forgotten, tokens stay. */
  reset(): void;
  /** Stops it; open connections are closed. */
  close(): Promise<void>;
}

/**
 * Starts an emulator of the Comm100 RESTful API v4: stateful, and driven by the OpenAPI files beside it.
 *
 * @example
 * const emulator = await createEmulator({ seed: { "global/departments": [{ name: "Sales" }] } });
 * process.env.COMM100_ENDPOINT = emulator.url;
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const credentials = credentialsOf(options);
  const closing = new AbortController();
  const tokens = new Tokens(credentials, options.tokenLifetime ?? 43_199);
  const parts = {
    site: new Site(model(), credentials, options.features ?? {}),
    tokens,
    limit: new Limit({
      calls: options.rateLimit ?? 300,
      seconds: options.rateWindow ?? 300,
      answer: options.limitAnswer ?? {},
    }),
    faults: new Faults(),
    journal: new Journal(),
    closing: closing.signal,
  };
  const server = makeServer({
    ...parts,
    control: (method, path, query, body) =>
      path.startsWith(controlBase)
        ? answerControl(emulator, method, path.slice(controlBase.length), query, body)
        : undefined,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  parts.site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> => {
    closing.abort();
    return new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  };
  const emulator = faceOf(parts, options, close);
  emulator.reset();
  return emulator;
}

interface Inner {
  readonly site: Site;
  readonly tokens: Tokens;
  readonly limit: Limit;
  readonly faults: Faults;
  readonly journal: Journal;
}

function faceOf(
  { site, tokens, limit, faults, journal }: Inner,
  options: EmulatorOptions,
  close: () => Promise<void>,
): Emulator {
  return {
    url: site.url,
    credentials: site.credentials,
    calls: journal.calls,
    callsOf: (filter = {}) => journal.calls.filter((call) => matches(filter, call.method, call.path)),
    countCalls: (filter = {}) => journal.count(filter),
    forgetCalls: () => {
      journal.clear();
    },
    rows: (collection) => rows(site, collection),
    find: (path) => {
      const found = locate(site, path);
      return found === undefined ? undefined : stored(site, found);
    },
    edit: (path, patch) => {
      edit(site, path, patch);
    },
    insert: (collection, object) => insert(site, collection, object),
    remove: (path) => {
      remove(site, path);
    },
    fault: (fault) => {
      faults.add(fault);
    },
    clearFaults: () => {
      faults.clear();
    },
    revokeTokens: ({ refresh = false } = {}) => {
      tokens.revoke(refresh);
    },
    reset: () => {
      makeNewSite(site, options.seed ?? {});
      journal.clear();
      faults.clear();
      limit.clear();
    },
    close,
  };
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

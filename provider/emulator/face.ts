import type { Emulator } from "./emulator.js";
import { checkFault } from "./http/check-fault.js";
import type { Faults } from "./http/faults.js";
import type { Journal } from "./http/journal.js";
import { matches } from "./http/journal.js";
import type { Limit } from "./http/limit.js";
import type { Tokens } from "./http/tokens.js";
import type { Seed } from "./options.js";
import { edit, insert, locate, remove, rows } from "./rules/control-panel.js";
import { stored } from "./rules/stored.js";
import { makeNewSite } from "./state/new-site.js";
import type { Site } from "./state/site.js";

/** The parts of an emulator that its users reach. */
export interface Inner {
  readonly site: Site;
  readonly tokens: Tokens;
  readonly limit: Limit;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly seed: Seed;
  readonly showSecrets: boolean;
  readonly controlToken: string | undefined;
  readonly close: () => Promise<void>;
}

/** What users of an emulator hold in their hands. */
export function faceOf(inner: Inner): Emulator {
  const { site, controlToken, close } = inner;
  return {
    url: site.url,
    credentials: site.credentials,
    controlToken,
    ...calls(inner),
    ...controlPanel(inner),
    ...trouble(inner),
    close,
  };
}

function calls({ journal }: Inner): Pick<Emulator, "calls" | "callsOf" | "countCalls" | "forgetCalls"> {
  return {
    calls: journal.calls,
    callsOf: (filter = {}) => journal.calls.filter((call) => matches(filter, call.method, call.path)),
    countCalls: (filter = {}) => journal.count(filter),
    forgetCalls: () => {
      journal.clear();
    },
  };
}

function controlPanel({ site, showSecrets }: Inner): Pick<Emulator, "rows" | "find" | "edit" | "insert" | "remove"> {
  return {
    rows: (collection) => rows(site, collection, showSecrets),
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
  };
}

function trouble({
  site,
  tokens,
  limit,
  faults,
  journal,
  seed,
}: Inner): Pick<Emulator, "fault" | "clearFaults" | "revokeTokens" | "reset"> {
  return {
    fault: (fault) => {
      checkFault(fault, site.model.routes);
      faults.add(fault);
    },
    clearFaults: () => {
      faults.clear();
    },
    revokeTokens: ({ refresh = false } = {}) => {
      tokens.revoke(refresh);
    },
    reset: () => {
      makeNewSite(site, seed);
      journal.clear();
      faults.clear();
      limit.clear();
    },
  };
}

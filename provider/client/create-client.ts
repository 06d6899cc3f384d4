import type { Authenticator } from "./authenticator.js";
import { basic } from "./basic.js";
import type { Budget } from "./budget.js";
import type { Client } from "./client.js";
import { systemClock } from "./clock.js";
import type { Clock } from "./clock.js";
import { Exchange } from "./exchange.js";
import { Failures } from "./failures.js";
import { HttpClient } from "./http-client.js";
import { clientLog } from "./log.js";
import type { Log } from "./log.js";
import { OAuth } from "./oauth.js";
import { Redactor } from "./redactor.js";
import { defaultRetryLimits } from "./retry.js";
import type { RetryLimits } from "./retry.js";
import type { Settings } from "./settings.js";
import { sharedBudget } from "./shared-budget.js";
import { defaultTimeOuts } from "./time-outs.js";
import type { TimeOuts } from "./time-outs.js";

/** What a client can be given besides its settings. */
export interface ClientOptions {
  /** Where lines for people go. @defaultValue standard error */
  readonly log?: Log;
  /** Whether every call is told. @defaultValue whether the environment says `COMM100_LOG=debug` */
  readonly debug?: boolean;
  /** @defaultValue the one that all clients of the host share, in all processes of the machine */
  readonly budget?: Budget;
  /** Those that are left out keep their defaults. */
  readonly timeOuts?: Partial<TimeOuts>;
  /** Those that are left out keep their defaults. */
  readonly retry?: Partial<RetryLimits>;
  /** For tests. */
  readonly clock?: Clock;
}

const warned = new Set<string>();

/**
 * Makes a client. Nothing is sent, and nothing of HTTP is loaded, before its first call.
 *
 * @param settings - from `resolveSettings`
 * @param options - what differs from the defaults
 */
export function createClient(settings: Settings, options: ClientOptions = {}): Client {
  const redactor = redactorFor(settings);
  const debug = options.debug ?? process.env["COMM100_LOG"]?.toLowerCase() === "debug";
  const log = clientLog(options.log ?? console.error, debug, (line) => redactor.redact(line));
  for (const warning of settings.warnings) {
    if (!warned.has(warning)) log.say(`Comm100: ${warning}`);
    warned.add(warning);
  }
  const failures = new Failures(settings.credentials.kind, redactor);
  const clock = options.clock ?? systemClock;
  const exchange = new Exchange({
    budget: options.budget ?? sharedBudget(settings, log.say),
    clock,
    failures,
    limits: { ...defaultRetryLimits, ...options.retry },
    log,
    timeOuts: { ...defaultTimeOuts, ...options.timeOuts },
  });
  const authenticator = authenticatorFor(settings, { exchange, clock, failures, redactor });
  return new HttpClient({ settings, exchange, authenticator, failures });
}

function redactorFor({ credentials, apiProxy, tokenProxy }: Settings): Redactor {
  const redactor = new Redactor();
  for (const secret of [apiProxy, tokenProxy].flatMap((proxy) => proxy?.secrets ?? [])) redactor.add(secret);
  redactor.add(credentials.kind === "apiKey" ? credentials.apiKey : credentials.password);
  return redactor;
}

interface AuthenticatorParts {
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly failures: Failures;
  readonly redactor: Redactor;
}

function authenticatorFor({ credentials, tokenUrl, tokenProxy }: Settings, parts: AuthenticatorParts): Authenticator {
  if (credentials.kind === "apiKey") return basic(credentials.email, credentials.apiKey);
  const { exchange, ...rest } = parts;
  return new OAuth({ ...rest, credentials, tokenUrl, tokenProxy, ask: (call) => exchange.run(call) });
}

import type { Authenticator } from "./authenticator.js";
import type { Call } from "./call.js";
import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import type { Comm100Error } from "./errors/comm100-error.js";
import type { FinalOutcome } from "./exchange.js";
import type { Failures } from "./failures.js";
import { parseToken } from "./token.js";
import type { Token } from "./token.js";
import type { Redactor } from "./redactor.js";

/** What OAuth works with. */
export interface OAuthParts {
  readonly credentials: Extract<Credentials, { kind: "password" }>;
  readonly tokenUrl: string;
  readonly ask: (call: Call) => Promise<FinalOutcome>;
  readonly clock: Clock;
  readonly failures: Failures;
  readonly redactor: Redactor;
}

/**
 * OAuth with the password grant. A token is renewed with its refresh token before it expires and after a 401, or with
 * the password when the refresh token is refused. However many calls wait, one renewal is made at a time.
 */
export class OAuth implements Authenticator {
  readonly #parts: OAuthParts;
  #token: Token | undefined;
  #renewal: Promise<Token> | undefined;
  /** Refused once is refused for good: a hundred wrong passwords would lock the agent out. */
  #refusal: Comm100Error | undefined;

  /** @param parts - what it works with */
  constructor(parts: OAuthParts) {
    this.#parts = parts;
  }

  async header(): Promise<string> {
    const token = this.#token;
    const current = token !== undefined && this.#isFresh(token) ? token : await this.#renewOnce();
    return headerOf(current);
  }

  isFresh(header: string): boolean {
    return this.#token !== undefined && headerOf(this.#token) === header && this.#isFresh(this.#token);
  }

  async renew(refused: string): Promise<boolean> {
    // Another call that was refused with the same token may have renewed it by now.
    if (this.#token === undefined || headerOf(this.#token) === refused) await this.#renewOnce();
    return true;
  }

  #isFresh(token: Token): boolean {
    return this.#parts.clock.now() < token.renewAt;
  }

  #renewOnce(): Promise<Token> {
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renew(): Promise<Token> {
    if (this.#refusal !== undefined) throw this.#refusal;
    this.#token = (await this.#withRefreshToken()) ?? (await this.#withPassword());
    return this.#token;
  }

  async #withRefreshToken(): Promise<Token | undefined> {
    const refreshToken = this.#token?.refreshToken;
    if (refreshToken === undefined) return undefined;
    // It is good for one try: a server may give a new one each time.
    this.#token = undefined;
    const { clientId } = this.#parts.credentials;
    const call = this.#call({ grant_type: "refresh_token", refresh_token: refreshToken, client_id: clientId });
    return this.#read(await this.#parts.ask(call), refreshToken);
  }

  async #withPassword(): Promise<Token> {
    const { email, password, clientId } = this.#parts.credentials;
    const call = this.#call({ grant_type: "password", email, password, client_id: clientId });
    const outcome = await this.#parts.ask(call);
    const token = this.#read(outcome, undefined);
    if (token !== undefined) return token;
    if (outcome.answer.status < 300) throw this.#parts.failures.misshapen(call, outcome, "without an access token");
    const error = this.#parts.failures.tokenRefused(call, outcome);
    if ([400, 401, 403].includes(outcome.answer.status)) this.#refusal = error;
    throw error;
  }

  #call(form: Record<string, string>): Call {
    return {
      method: "POST",
      path: "oauth/token",
      url: new URL(this.#parts.tokenUrl),
      body: new URLSearchParams(form),
      purpose: "get an access token",
      writes: false,
      repeatable: true,
    };
  }

  #read(outcome: FinalOutcome, refreshToken: string | undefined): Token | undefined {
    const token = parseToken(outcome.answer, outcome.sentAt, refreshToken);
    if (token === undefined) return undefined;
    this.#parts.redactor.add(token.accessToken);
    if (token.refreshToken !== undefined) this.#parts.redactor.add(token.refreshToken);
    return token;
  }
}

function headerOf(token: Token): string {
  return `Bearer ${token.accessToken}`;
}

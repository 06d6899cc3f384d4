import type { Authenticator } from "./authenticator.js";
import type { Call } from "./call.js";
import type { Clock } from "./clock.js";
import type { Credentials } from "./credentials.js";
import { parseErrorBody } from "./error-body.js";
import type { Comm100Error } from "./errors/comm100-error.js";
import type { FinalOutcome } from "./exchange.js";
import type { Failures } from "./failures.js";
import type { Proxy } from "./proxy/proxy.js";
import { parseToken } from "./token.js";
import type { Token } from "./token.js";
import type { Redactor } from "./redactor.js";

/** What OAuth works with. */
export interface OAuthParts {
  readonly credentials: Extract<Credentials, { kind: "password" }>;
  readonly tokenUrl: string;
  readonly tokenProxy: Proxy | undefined;
  readonly ask: (call: Call) => Promise<FinalOutcome>;
  readonly clock: Clock;
  readonly failures: Failures;
  readonly redactor: Redactor;
}

/** How the table of the API's introduction spells the name of the client's id, and how its sample does. */
const tableName = "client_id";
const sampleName = "client_Id";

/** A request for a token, and what came of it. */
interface TokenRequest {
  readonly call: Call;
  readonly outcome: FinalOutcome;
  readonly token: Token | undefined;
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
  #clientIdName: typeof tableName | typeof sampleName = tableName;

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
    return (await this.#ask({ grant_type: "refresh_token", refresh_token: refreshToken })).token;
  }

  async #withPassword(): Promise<Token> {
    const { email, password } = this.#parts.credentials;
    const form = { grant_type: "password", email, password };
    let request = await this.#ask(form);
    if (this.#clientIdName !== sampleName && mayMissName(request)) {
      const second = await this.#ask(form, sampleName);
      if (!mayMissName(second)) {
        this.#clientIdName = sampleName;
        request = second;
      }
    }
    if (request.token !== undefined) return request.token;
    throw this.#refused(request);
  }

  async #ask(form: Record<string, string>, clientIdName = this.#clientIdName): Promise<TokenRequest> {
    const call = this.#call({ ...form, [clientIdName]: this.#parts.credentials.clientId });
    const outcome = await this.#parts.ask(call);
    return { call, outcome, token: this.#read(outcome, form["refresh_token"]) };
  }

  #refused({ call, outcome }: TokenRequest): Comm100Error {
    const { status } = outcome.answer;
    if (status < 300) return this.#parts.failures.misshapen(call, outcome, "without an access token");
    const error = this.#parts.failures.tokenRefused(call, outcome);
    if ([400, 401, 403].includes(status)) this.#refusal = error;
    return error;
  }

  #call(form: Record<string, string>): Call {
    return {
      method: "POST",
      path: "oauth/token",
      url: new URL(this.#parts.tokenUrl),
      proxy: this.#parts.tokenProxy,
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

/**
 * Whether a refusal may come of a name that the server does not read. A wrong password does not: a second try could lock the agent out.
 */
function mayMissName({ outcome: { answer }, token }: TokenRequest): boolean {
  const isRefusal = token === undefined && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  return isRefusal && parseErrorBody(answer.text)?.name !== "invalid_grant";
}

function headerOf(token: Token): string {
  return `Bearer ${token.accessToken}`;
}

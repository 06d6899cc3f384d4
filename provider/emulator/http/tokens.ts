import { randomBytes } from "node:crypto";
import type { JsonObject } from "../json.js";
import type { Credentials } from "../options.js";

/** What `oauth/token` answers. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: JsonObject;
}

/** Makes, renews and knows access tokens. */
export class Tokens {
  readonly #credentials: Credentials;
  readonly #lifetime: number;
  readonly #clientIdName: string | undefined;
  readonly #access = new Map<string, number>();
  readonly #refresh = new Set<string>();

  /**
   * @param lifetime seconds that a token lives
   * @param clientIdName how the name of the client's id must be spelt; undefined for letters of any case
   */
  constructor(credentials: Credentials, lifetime: number, clientIdName?: string) {
    this.#credentials = credentials;
    this.#lifetime = lifetime;
    this.#clientIdName = clientIdName;
  }

  /** Whether an access token is known and still lives. */
  isValid(token: string, now: number): boolean {
    return (this.#access.get(token) ?? 0) > now;
  }

  /** Answers a call of `oauth/token`; names of the form in letters of any case, unless the client's id must be spelt in one way. */
  grant(sent: ReadonlyMap<string, string>, now: number): TokenAnswer {
    const form = new Map(
      [...sent].filter(([name]) => this.#isRead(name)).map(([name, text]) => [name.toLowerCase(), text]),
    );
    const type = form.get("grant_type");
    if (type === "password") return this.#byPassword(form, now);
    if (type === "refresh_token") return this.#byRefresh(form, now);
    if (type === undefined || type === "")
      return refusal(400, "invalid_request", "The parameter grant_type is required.");
    return refusal(400, "unsupported_grant_type", `The grant type ${type} is not supported.`);
  }

  /** Makes all access tokens invalid, and, if wished, the refresh tokens too. */
  revoke(refreshTokensToo: boolean): void {
    this.#access.clear();
    if (refreshTokensToo) this.#refresh.clear();
  }

  #isRead(name: string): boolean {
    return this.#clientIdName === undefined || name.toLowerCase() !== "client_id" || name === this.#clientIdName;
  }

  #byPassword(form: ReadonlyMap<string, string>, now: number): TokenAnswer {
    for (const name of ["email", "password", "client_id"])
      if ((form.get(name) ?? "") === "") return refusal(400, "invalid_request", `The parameter ${name} is required.`);
    const { email, password, clientId } = this.#credentials;
    if (form.get("client_id") !== clientId) return refusal(401, "invalid_client", "The client is not known.");
    const isRight = form.get("email")?.toLowerCase() === email.toLowerCase() && form.get("password") === password;
    return isRight ? this.#issue(now) : refusal(400, "invalid_grant", "The e-mail or the password is wrong.");
  }

  #byRefresh(form: ReadonlyMap<string, string>, now: number): TokenAnswer {
    const clientId = form.get("client_id");
    if (clientId !== undefined && clientId !== this.#credentials.clientId)
      return refusal(401, "invalid_client", "The client is not known.");
    const token = form.get("refresh_token") ?? "";
    if (!this.#refresh.delete(token)) return refusal(400, "invalid_grant", "The refresh token is not valid.");
    return this.#issue(now);
  }

  #issue(now: number): TokenAnswer {
    const access = [1, 2, 3].map(() => randomBytes(18).toString("base64url")).join(".");
    const refresh = randomBytes(32).toString("hex");
    this.#access.set(access, now + this.#lifetime * 1000);
    this.#refresh.add(refresh);
    return {
      status: 200,
      body: { access_token: access, token_type: "bearer", expires_in: this.#lifetime, refresh_token: refresh },
    };
  }
}

function refusal(status: number, error: string, description: string): TokenAnswer {
  return { status, body: { error, error_description: description } };
}

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";

/** A token that vouches for a job to one audience. It is signed by nobody. */
export function vouchedFor(audience: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ aud: audience })}.${part({})}`;
}

/** GitHub's service that vouches for jobs, and the part of Pulumi Cloud that takes its word, over HTTP on a free port. */
export class TokenService {
  /** Calls so far. */
  readonly calls: { readonly path: string; readonly authorization: string; readonly body: string }[] = [];

  private constructor(private readonly server: Server) {
    server.on("request", (request, response) => {
      void textOf(request).then((body) => {
        const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
        this.calls.push({ path: pathname, authorization: request.headers.authorization ?? "", body });
        const acme = { githubLogin: "acme", name: "Acme" };
        const answers: Readonly<Record<string, object>> = {
          "/token": { value: vouchedFor(searchParams.get("audience") ?? "") },
          "/api/oauth/token": { access_token: "pul-short-lived", token_type: "token", expires_in: 10_800, scope: "" },
          "/api/user": { ...acme, email: "", organizations: [acme] },
          "/api/capabilities": { capabilities: [] },
        };
        response.writeHead(pathname in answers ? 200 : 404, { "content-type": "application/json" });
        response.end(JSON.stringify(answers[pathname] ?? {}));
      });
    });
  }

  /** Starts it. */
  static async start(): Promise<TokenService> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new TokenService(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What GitHub sets for a job that may ask. */
  get env(): Record<string, string> {
    return { ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/token?version=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "bearer-1" };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}

import * as http from "node:http";
import * as https from "node:https";
import { isIPv6 } from "node:net";
import type { Duplex } from "node:stream";
import { isDistrust } from "../distrust.js";
import { credentialsOf } from "./credentials.js";
import type { Proxy } from "./proxy.js";
import { ProxyFailure } from "./proxy-failure.js";
import { refusalOf } from "./refusal.js";

type Connected = (error: Error | null, stream: Duplex) => void;

/** Connections through a proxy: it is asked to CONNECT, and what goes through is TLS, which it cannot read. */
export class TunnelAgent extends https.Agent {
  readonly #proxy: Proxy;
  readonly #patience: number;

  /**
   * @param proxy - that calls go through
   * @param patience - milliseconds until it must have answered
   * @param options - of the agent
   */
  constructor(proxy: Proxy, patience: number, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.#patience = patience;
  }

  override createConnection(options: https.RequestOptions, callback: Connected): undefined {
    this.#secured(options).then(
      (stream) => {
        callback(null, stream);
      },
      (error: unknown) => {
        // Node looks at the error first, and takes no stream beside it.
        (callback as (error: unknown) => void)(error);
      },
    );
  }

  async #secured(options: https.RequestOptions): Promise<Duplex> {
    const socket = await this.#tunnel(options.host ?? "", options.port ?? 443);
    const secured = super.createConnection({ ...options, socket } as https.RequestOptions);
    if (!secured) throw new Error("Node made no connection");
    return secured;
  }

  #tunnel(host: string, port: number | string): Promise<Duplex> {
    return new Promise((resolve, reject) => {
      const request = this.#connect(isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`);
      const timer = setTimeout(() => {
        reject(this.#silence(host, "ETIMEDOUT", `nothing came within ${this.#patience / 1_000} s`));
        request.destroy();
      }, this.#patience);
      request.once("connect", (response, socket, head) => {
        const { statusCode = 0 } = response;
        if (statusCode < 200 || statusCode > 299) {
          void refusalOf(this.#proxy, host, response, socket, head).then(reject);
          return;
        }
        clearTimeout(timer);
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
      });
      request.once("close", () => {
        clearTimeout(timer);
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        reject(this.#silence(host, error.code ?? "EPROXY", error.message));
      });
      request.end();
    });
  }

  #connect(target: string): http.ClientRequest {
    const url = new URL(this.#proxy.url);
    const known = credentialsOf(url);
    const basic = Buffer.from(`${known?.user}:${known?.password}`).toString("base64");
    return (url.protocol === "https:" ? https : http).request({
      ...{ hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"), port: url.port, agent: false, setHost: false },
      ...{ method: "CONNECT", path: target },
      headers: { host: target, ...(known !== undefined && { "proxy-authorization": `Basic ${basic}` }) },
      rejectUnauthorized: true,
    });
  }

  #silence(host: string, code: string, reason: string): ProxyFailure {
    const { name, variable } = this.#proxy;
    const lasting = isDistrust(code);
    const advice = lasting
      ? "The proxy's own certificate is not trusted. Name the file of its authority in NODE_EXTRA_CA_CERTS."
      : `Check ${variable}, and whether the proxy runs; or name ${host} in NO_PROXY if it can be reached without it.`;
    return new ProxyFailure(`the proxy ${name} did not answer: ${reason}`, { code, lasting, advice });
  }
}

import { afterEach, beforeAll, afterAll } from "@jest/globals";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { createClient, resolveSettings } from "../../../provider/client/index.js";
import type { Client, ClientOptions, RawSettings } from "../../../provider/client/index.js";
import { SlidingWindow } from "../../../provider/client/sliding-window.js";
import { certificateFor } from "../../certificate.js";
import { connectProxy } from "../../connect-proxy.js";
import type { ConnectProxy, Decision, Tunnel } from "../../connect-proxy.js";
import { tlsFront } from "../../tls-front.js";
import { impatientClock } from "../impatient-clock.js";
import { apiKey, scriptedServer } from "../scripted-server.js";
import type { ScriptedServer, Step } from "../scripted-server.js";

/** A site that only a proxy leads to, and a client. */
export interface Behind {
  readonly client: Client;
  readonly proxy: ConnectProxy;
  readonly site: ScriptedServer;
  /** What the client said. */
  readonly lines: string[];
}

/** How they differ from a site that answers, behind a proxy without password that leads there. */
export interface BehindOptions extends ClientOptions {
  readonly script?: Step[] | Step;
  readonly raw?: RawSettings;
  /** User name and password, as in a URL. */
  readonly credentials?: string;
  /** What the proxy does. @defaultValue leads to the site */
  readonly decide?: (tunnel: Tunnel, site: number) => Decision;
  /** Whether the proxy is spoken to in TLS, and whether it then shows a certificate that nobody trusts. */
  readonly encrypted?: boolean | "forged";
  readonly environment?: NodeJS.ProcessEnv;
  /** Whether the site shows a certificate that nobody trusts. */
  readonly isForged?: boolean;
}

/** The name of the site: nothing but the proxy knows it. */
export const host = "api.comm100.test";

/** @returns a function that starts a site, a proxy and a client; site and proxy are closed after each test */
export function behindProxy(): (options?: BehindOptions) => Promise<Behind> {
  const open: { close(): Promise<void> }[] = [];
  const trusted = certificateFor(host, "127.0.0.1");
  const before = getCACertificates();
  beforeAll(() => {
    setDefaultCACertificates([...before, trusted.cert]);
  });
  afterAll(() => {
    setDefaultCACertificates(before);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  return async ({ script, raw = apiKey, credentials, decide, encrypted, environment, isForged, ...options } = {}) => {
    const site = await scriptedServer(script ?? []);
    const front = await tlsFront(site.url, isForged ? certificateFor(host) : trusted);
    const proxyCertificate = encrypted === "forged" ? certificateFor("127.0.0.1") : encrypted ? trusted : undefined;
    const proxy = await connectProxy((tunnel) => (decide ? decide(tunnel, front.port) : front.port), proxyCertificate);
    open.push(site, front, proxy);
    const url = proxy.url.replace("://", credentials === undefined ? "://" : `://${credentials}@`);
    const settings = resolveSettings({ endpoint: `https://${host}`, ...raw }, {}, { HTTPS_PROXY: url, ...environment });
    const lines: string[] = [];
    const log = (line: string): void => void lines.push(line);
    const clock = impatientClock();
    const budget = new SlidingWindow({ limit: 1_000, windowSeconds: 300 }, log, clock);
    return { client: createClient(settings, { clock, budget, log, ...options }), proxy, site, lines };
  };
}

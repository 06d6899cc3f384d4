import { findProxy } from "./proxy/find-proxy.js";
import type { Proxy } from "./proxy/proxy.js";

/** How calls get to their hosts. */
export interface Network {
  /** What calls of the API go through. */
  readonly apiProxy: Proxy | undefined;
  /** What requests for a token go through. */
  readonly tokenProxy: Proxy | undefined;
  /** What the user should know; the client says each once. */
  readonly warnings: readonly string[];
}

/** Where calls go to. */
export interface Hosts {
  /** Base URL of all calls, ends in `/v4/`. */
  readonly apiUrl: string;
  /** URL that gives access tokens. */
  readonly tokenUrl: string;
  readonly warnings: readonly string[];
}

const uncheckedCertificates =
  "NODE_TLS_REJECT_UNAUTHORIZED=0 does not count here: it would give your credentials to whoever answers in Comm100's place, so certificates " +
  "are checked all the same. Where one is not trusted, name the file of its authority in NODE_EXTRA_CA_CERTS instead.";

/**
 * Finds the way to the hosts.
 *
 * @param hosts - where calls go to
 * @param environment - environment variables
 * @param problems - takes why there is none
 */
export function networkOf(hosts: Hosts, environment: NodeJS.ProcessEnv, problems: string[]): Network {
  const { apiUrl, tokenUrl, warnings } = hosts;
  const [apiProxy, tokenProxy] = [apiUrl, tokenUrl].map((url) => {
    const found = findProxy(url, environment);
    if ("proxy" in found) return found.proxy;
    if (!problems.includes(found.problem)) problems.push(found.problem);
    return undefined;
  });
  const isRisky = environment["NODE_TLS_REJECT_UNAUTHORIZED"] === "0" && apiUrl.startsWith("https:");
  return { apiProxy, tokenProxy, warnings: isRisky ? [...warnings, uncheckedCertificates] : warnings };
}

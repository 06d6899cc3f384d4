import { isLoopback } from "../loopback.js";
import { credentialsOf } from "./credentials.js";
import { isExempt } from "./exempt.js";
import type { Proxy } from "./proxy.js";

/** The proxy, if there is one, or why it cannot be used. */
export type ProxyResult = { readonly proxy: Proxy | undefined } | { readonly problem: string };

/** The first that is set counts. Calls are HTTPS, so a proxy for plain HTTP is what is left where none is named for HTTPS or for all. */
const variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"];
const exceptions = ["no_proxy", "NO_PROXY"];

/**
 * Finds the proxy for a URL in the variables of the environment that most programs read. This machine itself is reached without a proxy.
 *
 * @param target - what is called
 * @param environment - environment variables
 */
export function findProxy(target: string, environment: NodeJS.ProcessEnv): ProxyResult {
  const url = new URL(target);
  const set = (name: string): boolean => (environment[name] ?? "").trim() !== "";
  const variable = variables.find(set);
  if (variable === undefined || isLoopback(url.hostname)) return { proxy: undefined };
  if (isExempt(url, environment[exceptions.find(set) ?? ""] ?? "")) return { proxy: undefined };
  const result = parseProxy((environment[variable] ?? "").trim(), variable);
  if ("proxy" in result) return result;
  const ways = `Set ${variable} to such a URL, or name ${url.hostname} in NO_PROXY if it can be reached without a proxy.`;
  return { problem: `the environment variable ${variable} cannot be used: ${result.problem} ${ways}` };
}

const expected = "expected the URL of an HTTP proxy, such as http://proxy.example.com:3128";

/** What is given is not repeated: it may hold a password. */
function parseProxy(text: string, variable: string): ProxyResult {
  const url = URL.parse(/^[\w+.-]+:\/\//.test(text) ? text : `http://${text}`);
  if (url === null) return { problem: `it is not a URL; ${expected}.` };
  if (!["http:", "https:"].includes(url.protocol)) {
    return { problem: `it names a proxy of the kind ${url.protocol.slice(0, -1)}; ${expected}.` };
  }
  const name = `${url.protocol}//${url.host}`;
  return { proxy: { url: url.href, name, variable, secrets: secretsOf(url) } };
}

function secretsOf(url: URL): string[] {
  const known = credentialsOf(url);
  if (known === undefined) return [];
  // Where there is a name alone, it is a token.
  const alone = known.password === "" ? [url.username, known.user] : [url.password, known.password];
  return [...alone, `${known.user}:${known.password}`];
}

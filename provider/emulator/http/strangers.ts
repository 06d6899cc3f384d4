import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { ApiError } from "../api-error.js";
import type { Answer } from "./exchange.js";
import { errorAnswer } from "./api.js";

/** Who may call an emulator. */
export interface Welcome {
  /** Whether it listens where other machines can call it. */
  readonly isOpen: boolean;
  /** Names by which it may be called besides those of this machine. */
  readonly names: readonly string[];
}

/**
 * Refuses what a page on the web has a browser send: a page names itself as the origin; or it has the name of its own host lead to this
 * machine, and calls the emulator by that name. A program that signs in may call the API by any name, as through a front with TLS; the
 * controls nobody may.
 *
 * @param path - With its leading slash.
 */
export function refuseStranger(headers: IncomingHttpHeaders, path: string, welcome: Welcome): Answer | undefined {
  const { host = "", origin } = headers;
  const called = hostnameOf(`http://${host}`);
  const isSignedIn =
    !path.startsWith("/_emulator") && (headers.authorization !== undefined || /^\/oauth\//i.test(path));
  if (!isWelcome(called, welcome) && (!isSignedIn || isBrowsers(headers)))
    return refusal(`It is called by the name ${JSON.stringify(host)}`);
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return refusal("A page on the web has this call made");
  if (origin === undefined || URL.parse(origin)?.host === host) return undefined;
  return refusal(`A page of ${JSON.stringify(origin)} has this call made`);
}

/** Whether a browser sent a call: each adds some of these by itself, and no page can have it leave out the language. */
function isBrowsers(headers: IncomingHttpHeaders): boolean {
  return ["accept-language", "referer", "origin", "cookie", "sec-fetch-mode", "sec-ch-ua"].some(
    (name) => name in headers,
  );
}

/** Whether an address is one that only this machine can call. */
export function isLoopback(name: string): boolean {
  return /^(?:.+\.)?localhost$|^127(?:\.\d{1,3}){3}$|^\[?::1\]?$/i.test(name);
}

/** Addresses and names of one word lead nowhere else, whoever owns a domain: a container is called by them. */
function isWelcome(name: string, { isOpen, names }: Welcome): boolean {
  if (isLoopback(name) || names.some((one) => one.toLowerCase() === name)) return true;
  return isOpen && (isIP(name.replace(/^\[|\]$/g, "")) !== 0 || /^[a-z\d_-]+$/.test(name));
}

function hostnameOf(address: string): string {
  return URL.parse(address)?.hostname.toLowerCase() ?? "";
}

function refusal(what: string): Answer {
  const message = `${what}, and the emulator answers to this machine alone. Let it answer to more names with --allow-host.`;
  return errorAnswer(new ApiError(403, "AuthorizationFailed", message));
}

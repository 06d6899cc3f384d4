import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { excerpt } from "../excerpt.js";
import type { Proxy } from "./proxy.js";
import { ProxyFailure } from "./proxy-failure.js";

/** Bytes of a proxy's page that are read: enough for its title or its first words. */
const mostBytes = 16_384;
const mostCharacters = 200;
/** Milliseconds in which it has to come. */
const patience = 2_000;

/**
 * What a proxy says that does not let a call through.
 *
 * @param proxy - that answered
 * @param host - that was to be called
 * @param response - its answer, without the body
 * @param socket - where the body comes from; destroyed in the end
 * @param head - the body's beginning
 */
export async function refusalOf(
  proxy: Proxy,
  host: string,
  response: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<ProxyFailure> {
  const { statusCode: status = 0, statusMessage = "" } = response;
  const page = excerpt(await pageOf(socket, head, Number(response.headers["content-length"] ?? Infinity)));
  const words = page === "" ? "" : `: "${page.length > mostCharacters ? `${page.slice(0, mostCharacters)}…` : page}"`;
  return new ProxyFailure(`the proxy ${proxy.name} answered ${`${status} ${statusMessage}`.trim()}${words}`, {
    code: "EPROXY",
    lasting: status < 500 && ![408, 429].includes(status),
    advice: adviceFor(proxy, host, response),
  });
}

function adviceFor(
  { name, variable, secrets }: Proxy,
  host: string,
  { statusCode = 0, headers }: IncomingMessage,
): string {
  if (statusCode !== 407) {
    const otherwise = `name ${host} in NO_PROXY if it can be reached without it`;
    return statusCode < 500
      ? `Ask whoever runs the proxy to let calls to ${host} through, or ${otherwise}.`
      : `The proxy did not reach ${host}. Check \`domain\` (or \`endpoint\`), then ask whoever runs the proxy; or ${otherwise}.`;
  }
  const schemes = headers["proxy-authenticate"]?.split(" ")[0] ?? "Basic";
  if (!/basic/i.test(headers["proxy-authenticate"] ?? "Basic")) {
    return `The proxy asks for ${schemes}, and only Basic is supported. A local forwarder that signs in to it, such as px or cntlm, helps.`;
  }
  if (secrets.length > 0) return `It does not take the user name and password in ${variable}: check them there.`;
  const form = name.replace("://", "://<user>:<password>@");
  return `It wants a user name and a password: set ${variable} to ${form}, with special characters percent-encoded.`;
}

function pageOf(socket: Duplex, head: Buffer, length: number): Promise<string> {
  return new Promise((resolve) => {
    const parts = [head];
    let size = head.length;
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Buffer.concat(parts).subarray(0, mostBytes).toString("utf8"));
    };
    const timer = setTimeout(end, patience);
    const enough = (): boolean => size >= Math.min(length, mostBytes);
    socket.on("data", (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (enough()) end();
    });
    for (const event of ["end", "close", "error"]) socket.on(event, end);
    if (enough()) end();
  });
}

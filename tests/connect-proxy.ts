import * as http from "node:http";
import * as https from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Certificate } from "./certificate.js";

/** A CONNECT as it came to a proxy. */
export interface Tunnel {
  /** Host and port that are asked for. */
  readonly to: string;
  readonly authorization: string | undefined;
}

/** What a proxy does with a CONNECT: the port of this machine that it leads to, or what it answers, all of it; nothing, to be silent. */
export type Decision = number | string | undefined;

/** A proxy that leads to this machine, whatever name is asked for. */
export interface ConnectProxy {
  /** Without user name and password. */
  readonly url: string;
  /** All that were asked for. */
  readonly tunnels: readonly Tunnel[];
  close(): Promise<void>;
}

/**
 * Starts an HTTP proxy.
 *
 * @param decide - what becomes of a CONNECT
 * @param certificate - of a proxy that is spoken to in TLS
 */
export async function connectProxy(
  decide: (tunnel: Tunnel) => Decision,
  certificate?: Certificate,
): Promise<ConnectProxy> {
  const tunnels: Tunnel[] = [];
  const sockets = new Set<Socket>();
  const server = certificate === undefined ? http.createServer() : https.createServer(certificate);
  server.on("connection", (socket: Socket) => sockets.add(socket.on("error", () => undefined)));
  server.on("connect", ({ url = "", headers }: http.IncomingMessage, socket: Socket) => {
    const tunnel = { to: url, authorization: headers["proxy-authorization"] };
    tunnels.push(tunnel);
    const decision = decide(tunnel);
    socket.on("error", () => undefined);
    if (typeof decision === "string") socket.end(decision);
    if (typeof decision !== "number") return;
    const behind = connect(decision, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      behind.pipe(socket).pipe(behind);
    });
    sockets.add(behind.on("error", () => socket.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    tunnels,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import * as http from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate.js";

/** A server that speaks TLS, before one that does not. */
export interface TlsFront {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * @param url - of the server behind
 * @param certificate - that it shows
 */
export async function tlsFront(url: string, certificate: Certificate): Promise<TlsFront> {
  const { hostname, port } = new URL(url);
  const server = https.createServer(certificate, (arrived, response) => {
    const { method, headers, url: path } = arrived;
    const request = http.request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.on("error", () => response.destroy());
    arrived.pipe(request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

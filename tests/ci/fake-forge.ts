import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { routes, type Dialect } from "./forge-routes.js";

/** A comment on the pull request. */
export interface Comment {
  readonly id: number;
  text: string;
  /** The account that wrote it: `bot` is the scripts' own. */
  readonly author: string;
}

/** A pull request that the scripts opened, or that was there. */
export interface PullRequest {
  readonly id: number;
  readonly branch: string;
  readonly base: string;
  title: string;
  text: string;
  isOpen: boolean;
}

/** What the server does with a call, instead of what it is asked for. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the call is carried out all the same, and only its answer gets lost. */
  readonly afterWrite?: boolean;
}

/** The token that the server takes. */
export const token = "forge-token-1";

/**
 * The part of GitHub's and GitLab's API that the scripts use, over HTTP on a free port: comments with pages, pull requests, and pushes
 * (by git's own server program). It knows one project with one pull request, number 7.
 */
export class FakeForge {
  readonly comments: Comment[] = [];
  readonly pullRequests: PullRequest[] = [];
  /** Calls so far: `GET /issues/7/comments?…`. */
  readonly calls: string[] = [];
  /** Refusals of the calls to come, one for each; `undefined` lets one through. */
  readonly refusals: (Refusal | undefined)[] = [];
  private lastId = 100;

  private constructor(
    private readonly server: Server,
    readonly dialect: Dialect,
    private readonly repositories: string | undefined,
  ) {
    server.on("request", (request, response) => void this.answer(request, response));
  }

  /**
   * Starts the server.
   *
   * @param repositories - Folder of bare repositories, for pushes to `<url>/acme/site.git`.
   */
  static async start(dialect: Dialect, repositories?: string): Promise<FakeForge> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new FakeForge(server, dialect, repositories);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A new id. */
  nextId(): number {
    return ++this.lastId;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    if (url.pathname.startsWith("/acme/site.git/")) {
      this.serveGit(url, request, response);
      return;
    }
    const body = await textOf(request);
    const path = url.pathname.replace(/^\/(repos\/acme\/site|api\/v4(\/projects\/42)?)/, "");
    this.calls.push(`${request.method ?? ""} ${path}${url.search}`);
    const refusal = this.isAllowed(request) ? this.refusals.shift() : { status: 401, message: "Bad credentials" };
    const carryOut = refusal === undefined || refusal.afterWrite === true;
    const given = body === "" ? {} : (JSON.parse(body) as Record<string, string>);
    const result = carryOut
      ? routes[this.dialect](this, request.method ?? "", path, url.searchParams, given)
      : undefined;
    const status = refusal?.status ?? (result === undefined ? 404 : 200);
    response.writeHead(status, { "content-type": "application/json", ...refusal?.headers });
    response.end(
      status === 200 ? JSON.stringify(result) : JSON.stringify({ message: refusal?.message ?? "Not Found" }),
    );
  }

  private isAllowed({ headers }: IncomingMessage): boolean {
    return headers.authorization === `Bearer ${token}` || headers["private-token"] === token;
  }

  /** Lets git's own server program answer, as a forge does. */
  private serveGit(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const user = this.dialect === "github" ? "x-access-token" : "oauth2";
    const expected = `Basic ${Buffer.from(`${user}:${token}`).toString("base64")}`;
    if (request.headers.authorization !== expected) {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
      return;
    }
    const git = spawn("git", ["http-backend"], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: this.repositories,
        GIT_HTTP_EXPORT_ALL: "1",
        REMOTE_USER: "bot",
        REQUEST_METHOD: request.method,
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers["content-type"],
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
      },
      stdio: ["pipe", "pipe", "inherit"],
    });
    request.pipe(git.stdin);
    void collect(git.stdout).then((answer) => {
      const end = answer.indexOf("\r\n\r\n");
      const lines = answer.subarray(0, end).toString().split("\r\n");
      const headers = lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]);
      const status = headers.find(([name]) => name === "Status")?.[1];
      response.writeHead(
        status ? parseInt(status) : 200,
        Object.fromEntries(headers.filter(([name]) => name !== "Status")),
      );
      response.end(answer.subarray(end + 4));
    });
  }
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

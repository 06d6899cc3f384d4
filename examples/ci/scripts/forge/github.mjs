import { readFileSync } from "node:fs";
import { allPages, request } from "./request.mjs";

const permissions = {
  401: "GITHUB_TOKEN is missing or has expired.",
  403: 'Give the job "permissions: pull-requests: write"; for pull requests that the job opens, also allow that in the repository\'s settings, under Actions, General.',
};

/** GitHub, as a job of GitHub Actions sees it. */
export function github(env) {
  const {
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_TOKEN: token = "",
  } = env;
  const repo = `${api}/repos/${repository}`;
  const call = (method, path, body) =>
    request({
      url: `${repo}${path}`,
      method,
      body,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/vnd.github+json",
        "x-github-api-version": "2022-11-28",
      },
      advice: (status) => permissions[status] ?? "",
    });
  const list = (path) => allPages((page) => call("GET", `${path}${path.includes("?") ? "&" : "?"}${page}`));
  const [owner] = repository.split("/");
  const writer = env.COMMENT_AUTHOR || "github-actions[bot]";

  return {
    noun: "pull request",
    // GitHub takes 65,536 characters.
    longest: 65_000,
    link: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID}`,
    commit: pullRequestOf(env)?.head?.sha ?? env.GITHUB_SHA ?? "",
    base: env.GITHUB_REF_NAME,
    push: { url: `${server}/${repository}.git`, authorization: basic("x-access-token", token) },
    author: { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" },

    comments: {
      // Anybody can write our mark into a comment. Only our own one is written over: else its author could change the report.
      list: async () => {
        const rows = await list(`/issues/${numberOf(env)}/comments`);
        return rows.filter(({ user }) => user?.login === writer).map(({ id, body }) => ({ id, text: body ?? "" }));
      },
      create: (text) => call("POST", `/issues/${numberOf(env)}/comments`, { body: text }),
      update: (id, text) => call("PATCH", `/issues/comments/${id}`, { body: text }),
      remove: (id) => call("DELETE", `/issues/comments/${id}`),
    },

    pullRequests: {
      find: async (branch) => {
        const [found] = await list(`/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`);
        return found && { id: found.number, url: found.html_url };
      },
      create: async ({ branch, base, title, text }) => {
        const made = await call("POST", "/pulls", { head: branch, base, title, body: text });
        return { id: made.number, url: made.html_url };
      },
      update: (id, { title, text }) => call("PATCH", `/pulls/${id}`, { title, body: text }),
      close: (id) => call("PATCH", `/pulls/${id}`, { state: "closed" }),
    },
  };
}

function pullRequestOf({ GITHUB_EVENT_PATH: path }) {
  return path ? JSON.parse(readFileSync(path, "utf8")).pull_request : undefined;
}

function numberOf(env) {
  const { number } = pullRequestOf(env) ?? {};
  if (number === undefined) throw new Error("This run is of no pull request, so there is nothing to comment on.");
  return number;
}

const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

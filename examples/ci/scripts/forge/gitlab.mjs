import { allPages, request } from "./request.mjs";

const permissions = {
  401: "GITLAB_TOKEN is missing or has expired: it is an access token of the project, with the scope api.",
  403: "GITLAB_TOKEN needs the scope api, and the role Reporter for comments or Developer for merge requests.",
};

/** GitLab, as a job of GitLab CI sees it. */
export function gitlab(env) {
  const { CI_API_V4_URL: api, CI_PROJECT_ID: id, CI_MERGE_REQUEST_IID: number, GITLAB_TOKEN: token = "" } = env;
  const call = (method, path, body) =>
    request({
      url: `${api}${path}`,
      method,
      body,
      headers: { "private-token": token },
      advice: (status) => permissions[status] ?? "",
    });
  const list = (path) => allPages((page) => call("GET", `${path}${path.includes("?") ? "&" : "?"}${page}`));
  const requests = `/projects/${id}/merge_requests`;
  const notes = `${requests}/${number}/notes`;

  return {
    noun: "merge request",
    // GitLab takes 1,000,000 characters; nobody reads them.
    longest: 65_000,
    link: env.CI_JOB_URL ?? "",
    commit: env.CI_COMMIT_SHA ?? "",
    base: env.CI_DEFAULT_BRANCH,
    push: { url: `${env.CI_SERVER_URL}/${env.CI_PROJECT_PATH}.git`, authorization: basic("oauth2", token) },
    author: { name: "Comm100 drift", email: "comm100-drift@noreply.invalid" },

    comments: {
      // Anybody can write our mark into a comment. Only our own one is written over: else its author could change the report.
      list: async () => {
        const { id: own } = await call("GET", "/user");
        const rows = await list(notes);
        return rows.filter(({ author }) => author?.id === own).map(({ id, body }) => ({ id, text: body ?? "" }));
      },
      create: (text) => call("POST", notes, { body: text }),
      update: (note, text) => call("PUT", `${notes}/${note}`, { body: text }),
      remove: (note) => call("DELETE", `${notes}/${note}`),
    },

    pullRequests: {
      find: async (branch) => {
        const rows = await list(`${requests}?state=opened&source_branch=${encodeURIComponent(branch)}`);
        // A branch of a fork may have the same name.
        const found = rows.find(({ source_project_id: source }) => String(source) === id);
        return found && { id: found.iid, url: found.web_url };
      },
      create: async ({ branch, base, title, text }) => {
        const body = {
          source_branch: branch,
          target_branch: base,
          title,
          description: text,
          remove_source_branch: true,
        };
        const made = await call("POST", requests, body);
        return { id: made.iid, url: made.web_url };
      },
      update: (iid, { title, text }) => call("PUT", `${requests}/${iid}`, { title, description: text }),
      close: (iid) => call("PUT", `${requests}/${iid}`, { state_event: "close" }),
    },
  };
}

const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

import type { Comment, FakeForge, PullRequest } from "./fake-forge.js";

/** Whose API is spoken. */
export type Dialect = "github" | "gitlab";

type Body = Readonly<Record<string, string>>;
type Route = (forge: FakeForge, match: readonly string[], query: URLSearchParams, body: Body) => unknown;

/** A page of a list, as `per_page` and `page` ask for it. */
function pageOf<T>(rows: readonly T[], query: URLSearchParams): T[] {
  const [size, page] = [Number(query.get("per_page") ?? 20), Number(query.get("page") ?? 1)];
  return rows.slice((page - 1) * size, page * size);
}

const commentRoutes = (form: (comment: Comment) => unknown, bot: string) => ({
  list: ((forge, _, query) => pageOf(forge.comments, query).map(form)) satisfies Route,
  create: ((forge, _, __, { body = "" }) => {
    const comment = { id: forge.nextId(), text: body, author: bot };
    forge.comments.push(comment);
    return form(comment);
  }) satisfies Route,
  update: ((forge, [id], _, { body = "" }) => {
    const found = forge.comments.find((comment) => comment.id === Number(id));
    if (found) found.text = body;
    return found && form(found);
  }) satisfies Route,
  remove: ((forge, [id]) => {
    const index = forge.comments.findIndex((comment) => comment.id === Number(id));
    return index < 0 ? undefined : forge.comments.splice(index, 1);
  }) satisfies Route,
});

const pullRequestRoutes = (form: (pull: PullRequest) => unknown) => ({
  list: ((forge, _, query) => {
    const branch = query.get("source_branch") ?? query.get("head")?.replace("acme:", "");
    return pageOf(
      forge.pullRequests.filter((pull) => pull.isOpen && pull.branch === branch),
      query,
    ).map(form);
  }) satisfies Route,
  create: ((forge, _, __, body) => {
    const pull = {
      id: forge.nextId(),
      branch: body["head"] ?? body["source_branch"] ?? "",
      base: body["base"] ?? body["target_branch"] ?? "",
      title: body["title"] ?? "",
      text: body["body"] ?? body["description"] ?? "",
      isOpen: true,
    };
    forge.pullRequests.push(pull);
    return form(pull);
  }) satisfies Route,
  update: ((forge, [id], _, body) => {
    const pull = forge.pullRequests.find((found) => found.id === Number(id));
    if (!pull) return undefined;
    pull.title = body["title"] ?? pull.title;
    pull.text = body["body"] ?? body["description"] ?? pull.text;
    if (body["state"] === "closed" || body["state_event"] === "close") pull.isOpen = false;
    return form(pull);
  }) satisfies Route,
});

const onGitHub = {
  comments: commentRoutes(
    ({ id, text, author }) => ({ id, body: text, user: { login: author } }),
    "github-actions[bot]",
  ),
  pulls: pullRequestRoutes(({ id, title }) => ({ number: id, title, html_url: `https://forge.example/pull/${id}` })),
};

const onGitLab = {
  comments: commentRoutes(({ id, text, author }) => ({ id, body: text, author: { id: author } }), "bot"),
  pulls: pullRequestRoutes(({ id, title }) => ({
    iid: id,
    title,
    source_project_id: 42,
    web_url: `https://forge.example/pull/${id}`,
  })),
};

const tables: Readonly<Record<Dialect, readonly (readonly [RegExp, Route])[]>> = {
  github: [
    [/^GET \/issues\/7\/comments$/, onGitHub.comments.list],
    [/^POST \/issues\/7\/comments$/, onGitHub.comments.create],
    [/^PATCH \/issues\/comments\/(\d+)$/, onGitHub.comments.update],
    [/^DELETE \/issues\/comments\/(\d+)$/, onGitHub.comments.remove],
    [/^GET \/pulls$/, onGitHub.pulls.list],
    [/^POST \/pulls$/, onGitHub.pulls.create],
    [/^PATCH \/pulls\/(\d+)$/, onGitHub.pulls.update],
  ],
  gitlab: [
    [/^GET \/user$/, () => ({ id: "bot" })],
    [/^GET \/merge_requests\/7\/notes$/, onGitLab.comments.list],
    [/^POST \/merge_requests\/7\/notes$/, onGitLab.comments.create],
    [/^PUT \/merge_requests\/7\/notes\/(\d+)$/, onGitLab.comments.update],
    [/^DELETE \/merge_requests\/7\/notes\/(\d+)$/, onGitLab.comments.remove],
    [/^GET \/merge_requests$/, onGitLab.pulls.list],
    [/^POST \/merge_requests$/, onGitLab.pulls.create],
    [/^PUT \/merge_requests\/(\d+)$/, onGitLab.pulls.update],
  ],
};

type Answer = (forge: FakeForge, method: string, path: string, query: URLSearchParams, body: Body) => unknown;

const answering =
  (dialect: Dialect): Answer =>
  (forge, method, path, query, body) => {
    for (const [pattern, route] of tables[dialect]) {
      const match = pattern.exec(`${method} ${path}`);
      if (match) return route(forge, match.slice(1), query, body);
    }
    return undefined;
  };

/** What each API answers to a call; nothing for what is not there. */
export const routes: Readonly<Record<Dialect, Answer>> = { github: answering("github"), gitlab: answering("gitlab") };

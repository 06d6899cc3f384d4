import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { documents } from "../documents/markdown.js";

const files = [
  ...documents,
  ...globSync([".github/**/*.yml", "examples/ci/.github/**/*.yml", "examples/ci/.gitlab-ci.yml"], { cwd: root }),
];
const isPinned = (kind: string, what: string) =>
  kind === "uses"
    ? /^(\.\/|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/.test(what)
    : /^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(what);

/** What a text has forges fetch and run: `uses: …` and `image: …`, with where. */
function fetchedIn(text: string): (readonly [kind: string, what: string])[] {
  return [...text.matchAll(/^[ -]*(uses|image): *["']?([\w./-]+[:@][^"'\n]*)/gm)].map(
    ([, kind = "", what = ""]) => [kind, what.trim()] as const,
  );
}

const fetched = files.flatMap((file) =>
  fetchedIn(readFileSync(join(root, file), "utf8")).map((one) => [file, ...one] as const),
);

describe("actions and images", () => {
  it("are named in workflows, pipelines and documents", () => {
    const where = new Set(fetched.map(([file]) => file));
    expect([...where]).toEqual(
      expect.arrayContaining([
        "docs/check.md",
        "examples/ci/.gitlab-ci.yml",
        "examples/ci/.github/workflows/comm100-up.yml",
        ".github/workflows/ci.yml",
      ]),
    );
  });

  it("are pinned by what they hold, and say which version that is", () => {
    expect(fetched.filter(([, kind, what]) => !isPinned(kind, what))).toEqual([]);
  });

  it("are of one version wherever they are named", () => {
    const versions = new Map<string, Set<string>>();
    for (const [, , what] of fetched) {
      const name = what.split(/[@:]/)[0] ?? "";
      versions.set(name, (versions.get(name) ?? new Set()).add(what));
    }
    expect([...versions.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  it.each(["- uses: actions/checkout@v6", "image: node:24-bookworm", "  image: 'node:24@sha256:12'"])(
    "would not pass as %s",
    (text) => {
      expect(fetchedIn(text).filter(([kind, what]) => !isPinned(kind, what))).toHaveLength(1);
    },
  );
});

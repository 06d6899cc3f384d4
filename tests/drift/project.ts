import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findEntry } from "../../provider/drift/find-entry.js";
import { patchProgram, type ProgramPatch } from "../../provider/drift/patch-program.js";
import { readPreview } from "../../provider/preview/preview.js";
import { changesOf } from "../../provider/review/changes-of.js";
import type { Fields } from "../../provider/runtime/value.js";

/** A resource of a stack, and what the site made of it. */
export interface Resource {
  /** `livechat:Shift` */
  readonly type: string;
  readonly name: string;
  readonly inputs: Fields;
  /** What the site has otherwise; undefined where it has nothing. */
  readonly site?: Fields;
  /** @defaultValue made of type and name */
  readonly id?: string;
  readonly isGone?: boolean;
}

/** The id of a resource that no id is said of. */
export const idOf = (type: string, name: string): string => `${type}/${name}`;

/** What `pulumi refresh --preview-only --json` would print of resources. */
export function refreshOf(resources: readonly Resource[]): string {
  const steps = resources.map((resource) => {
    const { type, name, inputs, site, isGone } = resource;
    const token = `pulumi-nodejs:dynamic/comm100/${type}`;
    const urn = `urn:pulumi:test::test::${token}::${name}`;
    const state = (values: Fields) => {
      const { id = idOf(type, name) } = resource;
      return { urn, type: token, id, inputs: values, outputs: values };
    };
    if (isGone) return { op: "delete", urn, oldState: state(inputs) };
    const after = Object.fromEntries(Object.entries({ ...inputs, ...site }).filter(([, value]) => value !== undefined));
    return { op: site ? "update" : "refresh", urn, oldState: state(inputs), newState: state(after) };
  });
  return JSON.stringify({ steps });
}

/** Writes a project to a folder, patches it, and tells what came of it. */
export async function patched(
  files: Readonly<Record<string, string>>,
  resources: readonly Resource[],
): Promise<{
  readonly files: Readonly<Record<string, string>>;
  readonly patch: ProgramPatch;
  readonly findings: string[];
}> {
  const folder = mkdtempSync(join(tmpdir(), "comm100-drift-"));
  try {
    const all = { "Pulumi.yaml": "name: test\nruntime: nodejs\n", ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const patch = patchProgram(await changesOf(readPreview(refreshOf(resources))), findEntry(folder));
    const read = (path: string) => patch.files.get(join(folder, path)) ?? readFileSync(join(folder, path), "utf8");
    return {
      files: Object.fromEntries(Object.keys(files).map((path) => [path, read(path)])),
      patch,
      findings: patch.resources.flatMap((one) =>
        one.findings.map(({ path, at, state, reason }) =>
          [
            `${at?.file ?? "?"}:${at?.line ?? "?"}`,
            path.join("."),
            state,
            ...(reason === undefined ? [] : [`(${reason})`]),
          ].join(" "),
        ),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

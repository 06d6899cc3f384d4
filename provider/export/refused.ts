import { isFields } from "../runtime/value.js";
import type { LiveObject, Note } from "./live-object.js";
import { titleOf } from "./live-object.js";
import { type Tree, valueOf } from "./tree.js";

/** Arguments that a program may give, and what had to go. */
interface Accepted {
  readonly tree: Readonly<Record<string, Tree>>;
  readonly notes: readonly Note[];
  /** Why no program can declare the object; undefined if one can. */
  readonly reason?: string;
}

/** Leaves out arguments whose values this package would refuse, as a newer product may have some that it does not know. */
export function refused(tree: Readonly<Record<string, Tree>>, object: LiveObject): Accepted {
  const notes: Note[] = [];
  let kept = tree;
  for (;;) {
    const result = object.kind.model.schema.safeParse(valueOf(kept));
    const issue = result.error?.issues[0];
    if (!issue) return { tree: kept, notes };
    const key = issue.code === "unrecognized_keys" && issue.path.length === 0 ? issue.keys[0] : issue.path[0];
    const name = String(key);
    const where = issue.path.map(String).join(".");
    if (key === undefined || !(name in kept))
      return { tree: kept, ...missing(where, notes, `${titleOf(object)}, ${name}`) };
    const value = shown(valueAt(tree, issue.path));
    notes.push({ what: `${titleOf(object)}, ${where}`, reason: `its value ${value}${issue.message}; not managed` });
    kept = Object.fromEntries(Object.entries(kept).filter(([one]) => one !== name));
  }
}

/** What a program needs and cannot have: the API does not show it, or has a value there that was refused before. */
function missing(where: string, notes: readonly Note[], what: string): Pick<Accepted, "notes" | "reason"> {
  const refusal = notes.find((note) => note.what === what || note.what.startsWith(`${what}.`));
  if (!refusal) return { notes, reason: `${where} is needed, and the API does not show it` };
  const others = notes.filter((note) => note !== refusal);
  return { notes: others, reason: `${where} is needed, and ${refusal.reason}` };
}

function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isFields(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined),
    valueOf(tree as Tree),
  );
}

const longest = 60;

/** A value that may be newer than this package, so that somebody can find it. */
function shown(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return `${JSON.stringify(typeof value === "string" ? value.slice(0, longest) : value)} `;
}

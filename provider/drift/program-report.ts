import type { Inventory } from "../inventory/inventory.js";
import type { ChangeSet, Path } from "../review/change.js";
import { type Node, partOf } from "../schema/shape.js";
import type { Finding, Spot } from "./finding.js";
import type { Located, ProgramPatch } from "./patch-program.js";

const longest = 60;

/**
 * Says for each setting that differs where the program says it, and what became of it there.
 *
 * @param isWritten - Whether the program was changed; else it is said what would be.
 */
export function programReport({ resources }: ProgramPatch, changes: ChangeSet, isWritten: boolean): string {
  const lines = resources.flatMap((one) => linesOf(one, changes, isWritten));
  return lines.length === 0 ? "" : ["In the program:", ...lines.map((line) => `  ${line}`)].join("\n");
}

function linesOf({ change, at, findings }: Located, { before, after }: ChangeSet, isWritten: boolean): string[] {
  const inventory = change.after ? after : before;
  const what = `${inventory.nounOf(change.item)} "${inventory.labelOf(change.item)}"`;
  const head = at ? `${spotText(at)} ` : "";
  if (!change.after)
    return [
      `${head}${what}: gone from the site; the next \`pulumi up\` makes it again, unless you take it out of the program`,
    ];
  return findings.map((finding) => {
    const place = finding.at ? `${spotText(finding.at)} ` : head;
    return `${place}${what}, ${pathText(finding.path)}: ${outcome(finding, change.item.type, after, isWritten)}`;
  });
}

function outcome({ state, reason, value, path }: Finding, type: string, after: Inventory, isWritten: boolean): string {
  if (state === "done") return "says already what the site has";
  if (state === "ready") return isWritten ? "written" : "can be written by --write";
  const item = after.ofType(type)[0];
  const node = item && nodeAt(after.modelOf(item).node, path);
  const shown = value === undefined ? "" : `; on the site it is ${valueText(value, node, after)}`;
  return `left, since ${reason ?? ""}${shown}`;
}

/** A value in few words; an id as what it means. */
function valueText(value: unknown, node: Node | undefined, inventory: Inventory): string {
  const target = node?.refersTo && typeof value === "string" ? inventory.withId(value, node.refersTo) : undefined;
  if (target) return `${inventory.nounOf(target)} "${inventory.labelOf(target)}"`;
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function nodeAt(node: Node, path: Path): Node | undefined {
  let at: Node = node;
  for (const key of path) {
    if (typeof key === "number") at = at.kind === "rows" ? at.row : at;
    else if (at.kind === "object") at = partOf(at, key);
    else return undefined;
  }
  return at;
}

function spotText({ file, line }: Spot): string {
  return `${file}:${line}`;
}

/** `shiftWorkingHours[0].startTime` */
export function pathText(path: Path): string {
  return path.map((key, place) => (typeof key === "number" ? `[${key}]` : `${place === 0 ? "" : "."}${key}`)).join("");
}

import { createHash } from "node:crypto";
import { isUnknown } from "../../provider/runtime/unknown.js";
import { type Fields, isFields } from "../../provider/runtime/value.js";

const guids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const ofTheRun = new Set(["created", "modified", "sourcePosition", "stackTrace", "duration", "config", "__provider"]);

/**
 * What the engine printed, without what is of one machine or one run: ids and moments become others that are always the same, steps and
 * dependencies stand in the order of their URNs.
 */
export function scrubbed(output: string): Fields {
  const preview = JSON.parse(output.slice(output.indexOf("{"))) as { steps?: Fields[]; diagnostics?: Fields[] };
  const steps = (preview.steps ?? []).toSorted((one, other) =>
    urnOf(one) < urnOf(other) ? -1 : urnOf(one) > urnOf(other) ? 1 : 0,
  );
  const ids = new Map<string, string>();
  for (const step of steps) for (const state of [step["oldState"], step["newState"]]) note(state, ids);
  const diagnostics = (preview.diagnostics ?? []).filter(
    ({ severity }) => severity !== "info#err" && severity !== "info",
  );
  return cleaned({ ...preview, steps, ...(preview.diagnostics && { diagnostics }) }, "", ids) as Fields;
}

const urnOf = ({ urn }: Fields): string => String(urn);

/** An object's id is called by its URN. */
function note(state: unknown, ids: Map<string, string>): void {
  if (!isFields(state)) return;
  const { id, urn } = state;
  if (typeof id === "string" && id.length === 36) ids.set(id.toLowerCase(), guidOf(String(urn)));
}

function guidOf(text: string): string {
  const hash = createHash("md5").update(text).digest("hex");
  return [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20)].join(
    "-",
  );
}

function cleaned(value: unknown, path: string, ids: Map<string, string>): unknown {
  if (typeof value === "string") return cleanedText(value, path, ids);
  if (Array.isArray(value)) return inOrder(value).map((part, place) => cleaned(part, `${path}/${place}`, ids));
  if (!isFields(value)) return value;
  const here = typeof value["urn"] === "string" ? value["urn"] : path;
  const keys = Object.keys(value).filter((key) => !ofTheRun.has(key));
  return Object.fromEntries(keys.map((key) => [key, cleaned(value[key], `${here}/${key}`, ids)]));
}

/** The engine lists dependencies in any order. */
function inOrder(list: readonly unknown[]): readonly unknown[] {
  return list.every((part) => String(part).startsWith("urn:pulumi:")) ? list.toSorted() : list;
}

function cleanedText(text: string, path: string, ids: Map<string, string>): string {
  return text
    .replace(/http:\/\/(127\.0\.0\.1|localhost):\d+/g, "https://emulator.example")
    .replace(/Running program '[^']*'/, "Running program 'site'")
    .replace(/file:\/\/\S+|\/\S*\/(?=[\w.-]+\.(?:ts|js)\b)/g, "")
    .replace(/\.(?:ts|js):\d+:\d+/g, ".ts")
    .replace(/version=[0-9a-f]+/g, "version=1")
    .replace(/\d{4}-\d{2}-\d{2}T[\d:]+\.\d+Z/g, "2026-01-01T00:00:00.000Z")
    .replace(guids, (guid) => {
      if (isUnknown(guid) || /^[0-]{35}/.test(guid) || guid === "1b47061264138c4ac30d75fd1eb44270") return guid;
      const known = ids.get(guid.toLowerCase()) ?? guidOf(path);
      ids.set(guid.toLowerCase(), known);
      return known;
    });
}

import type { Settings } from "../../client/index.js";
import type { Fields } from "../value.js";

/** A site of Comm100, as settings name it. */
export interface Site {
  /** Undefined with OAuth alone, where the settings may leave it out. */
  readonly id: number | undefined;
  /** With its port. */
  readonly host: string;
}

/** The key under which a state keeps its site. */
const key = "__site";

/** The site that settings lead to. */
export function siteOf({ siteId, apiUrl }: Pick<Settings, "siteId" | "apiUrl">): Site {
  return { id: siteId, host: new URL(apiUrl).host };
}

/** What a state keeps of its site. */
export function siteMark(site: Site): Fields {
  return { [key]: siteKey(site) };
}

/** The site that a state is of; undefined for one of a release that did not keep it. */
export function markedSite(state: Fields): Site | undefined {
  const { [key]: mark } = state;
  return typeof mark === "string" ? siteIn(mark) : undefined;
}

/** The site that a {@link siteKey} names; undefined for another text. */
export function siteIn(text: string): Site | undefined {
  const [, id = "", host = ""] = /^(\d*)@(.+)$/.exec(text) ?? [];
  return host === "" ? undefined : { id: id === "" ? undefined : Number(id), host };
}

/** A site as one text, in states and in the journal. */
export function siteKey({ id, host }: Site): string {
  return `${id ?? ""}@${host}`;
}

/** How two sites compare: a number says for certain, a host alone does not tell which of its sites is meant. */
export function compareSites(one: Site, other: Site): "same" | "moved" | "different" {
  const isHere = one.host === other.host;
  if (one.id !== undefined && other.id !== undefined && one.id !== other.id) return "different";
  if (isHere) return "same";
  return one.id !== undefined && one.id === other.id ? "moved" : "different";
}

/** `site 10000 (api11.comm100.io)`. */
export function siteName({ id, host }: Site): string {
  return id === undefined ? `a site of ${host}` : `site ${id} (${host})`;
}

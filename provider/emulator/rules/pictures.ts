import type { Property } from "../description/property.js";
import { versionOf } from "../identifiers.js";
import type { JsonValue } from "../json.js";
import { textOf } from "../json.js";
import type { Found } from "../state/found.js";
import type { Site } from "../state/site.js";

/** The URL on the API's host at which the answer shows a stored picture; null where there is none. */
export function pictureUrl(site: Site, found: Found, property: Property, stored: JsonValue | undefined): JsonValue {
  const source = textOf(stored);
  return source === ""
    ? null
    : `${address(site, found, property.name)}?SiteId=${site.credentials.siteId}&version=${versionOf(source)}`;
}

/** The picture to store: the one that is there, where its own URL was sent back. */
export function pictureToStore(
  site: Site,
  found: Found,
  property: Property,
  stored: JsonValue | undefined,
  sent: JsonValue,
): JsonValue {
  const text = textOf(sent);
  if (text === "") return null;
  const url = pictureUrl(site, found, property, stored);
  return typeof url === "string" && sameLocation(url, text) ? (stored ?? null) : text;
}

/** The URL of an agent's picture, own or built-in; its version changes with the picture. */
export function avatarUrl(site: Site, found: Found): string {
  const own = textOf(found.state["customizeAvatar"]);
  const source = own === "" ? textOf(found.state["systemAvatarId"]) : own;
  return `${address(site, found, "avatar")}?SiteId=${site.credentials.siteId}&version=${versionOf(source)}`;
}

function address(site: Site, found: Found, field: string): string {
  const names: Record<string, string> = { livechat: "LiveChat", global: "Global", bot: "Bot" };
  const [area = "", ...rest] = found.resource.collection.split("/");
  const path = rest.join("/").replace(/\{\w+\}/, found.parentId ?? "");
  const id = found.resource.storage === "table" || found.resource.storage === "rows" ? `/${found.id}` : "";
  return `${site.url}/${names[area] ?? area}/${path}${id}/${field}`;
}

function sameLocation(one: string, other: string): boolean {
  if (!URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return (a.pathname + a.search).toLowerCase() === (b.pathname + b.search).toLowerCase();
}

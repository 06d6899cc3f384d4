import { nearMiss } from "../../near-miss.js";
import type { RouteTable } from "../description/route.js";

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[^{}]*\}/gi;

/** What to write instead of a path that the API does not have. */
export function hintOnPath(path: string, routes: RouteTable): string {
  const near = nearMiss(bare(path).replace(guid, "{id}"), routes.templates);
  return near === undefined ? "the API's description, in openapi/, lists all paths" : `did you mean ${near}?`;
}

/** A path without slashes around it. */
export function bare(path: string): string {
  return path.replace(/^\/+|(?<!\/)\/+$/g, "");
}

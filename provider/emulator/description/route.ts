import type { JsonObject } from "../json.js";
import type { Resource } from "./described-resource.js";

/** A query parameter that narrows a list. */
export interface Filter {
  readonly parameter: string;
  /** `categoryId.kbId` is the property `kbId` of the object behind `categoryId`. */
  readonly fields: readonly string[];
  readonly match: "equals" | "contains" | "range";
}

/** One method of one path. */
export interface Operation {
  /** What it does: `list`, `get`, `create`, `enable`, … */
  readonly does: string;
  readonly resource: Resource;
  /** JSON pointer of the body's schema within its file; undefined where there is no body. */
  readonly bodySchema: string | undefined;
  /** Keys that the body must have. */
  readonly required: readonly string[];
  /** Names of all query parameters, lower case. */
  readonly parameters: readonly string[];
  readonly filters: readonly Filter[];
  /** Query parameters without which the call gives 400. */
  readonly requiredParameters: readonly string[];
  /** Names that `include` takes; none where it is not offered. */
  readonly includes: readonly string[];
  /** Whether `pageSize` and `pageIndex` cut the list. */
  readonly takesPages: boolean;
}

/** A path with its operations by method, upper case. */
export interface Route {
  readonly template: string;
  readonly resource: Resource;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Which of a parent's settings it is, where there are several of the kind. */
  readonly which: string | undefined;
}

/** A route and the ids that a path holds. */
export interface Match {
  readonly route: Route;
  readonly ids: Readonly<Record<string, string>>;
}

interface Entry {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly route: Route;
}

/** Finds the route of a path; letters of any case match. */
export class RouteTable {
  readonly #entries: Entry[] = [];

  /** Adds a route. */
  add(route: Route): void {
    const names = [...route.template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    const source = route.template.replace(/[.:]/g, "\\$&").replace(/\{\w+\}/g, "([^/:]+)");
    this.#entries.push({ pattern: new RegExp(`^${source}$`, "i"), names, route });
  }

  /** The paths of all routes, as the API's description writes them. */
  get templates(): string[] {
    return this.#entries.map(({ route }) => route.template);
  }

  /** The route of a path without base and query, `livechat/campaigns/…`. Ids come out in lower case. */
  find(path: string): Match | undefined {
    for (const { pattern, names, route } of this.#entries) {
      const match = pattern.exec(path);
      if (match === null) continue;
      const ids = names.map((name, index) => [name, (match[index + 1] ?? "").toLowerCase()]);
      return { route, ids: Object.fromEntries(ids) as Record<string, string> };
    }
    return undefined;
  }
}

/** Required keys of a body's schema, whether plain or in an `allOf`. */
export function requiredKeys(schema: JsonObject): string[] {
  return Array.isArray(schema["required"]) ? schema["required"].filter((key) => typeof key === "string") : [];
}

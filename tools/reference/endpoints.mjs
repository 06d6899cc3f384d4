// The end points of every resource, from the description of the API.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../set-up/folders.mjs";

const methods = ["get", "post", "put", "patch", "delete"];

/**
 * What the description says of each resource, by `area/Name`: `endpoints` (method, path, summary), `feature` of the plan that it needs.
 */
export function readEndpoints() {
  const folder = join(root, "dist", "emulator", "openapi");
  const found = new Map();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".yaml")) continue;
    const { paths, components } = parse(readFileSync(join(folder, name), "utf8"));
    for (const schema of Object.values(components.schemas)) {
      const resource = schema["x-comm100-resource"];
      if (resource) entry(found, resource.name, resource);
    }
    for (const [path, item] of Object.entries(paths)) collect(found, path, item);
  }
  return found;
}

function collect(found, path, item) {
  for (const method of methods) {
    const operation = item[method];
    const resource = operation?.["x-comm100-resource"] ?? item["x-comm100-resource"];
    if (!operation || !resource) continue;
    entry(found, resource, {}).endpoints.push({ method: method.toUpperCase(), path, summary: operation.summary ?? "" });
  }
}

function entry(found, name, { feature }) {
  const known = found.get(name) ?? { endpoints: [] };
  found.set(name, { ...known, ...(feature && { feature }) });
  return found.get(name);
}

/** What each area is about, as the description of the API says. */
export function readTitles() {
  const folder = join(root, "dist", "emulator", "openapi");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const titles = files.map((name) => {
    const { info } = parse(readFileSync(join(folder, name), "utf8"));
    return [name.replace(/\.yaml$/, ""), info.title.split(": ").at(-1)];
  });
  return new Map(titles);
}

import { describe, expect, it } from "@jest/globals";
import { areas } from "../provider/resources/areas.js";
import type { AnyDefinition } from "../provider/schema/definition.js";
import { holdsSecret, type Node, objectNode } from "../provider/schema/shape.js";
import { type Schema, schemas } from "./described.js";
import { waivers } from "./waivers.js";

/** What credentials are called, and lists that may hold some. */
const telling = /header|token|secret|key(?!word)|password|credential|authori[sz]ation|certificate|webhook$/i;

/** A field that may hold a credential by its name, and whether somebody says that it does. */
interface Place {
  readonly path: string;
  readonly isSecret: boolean;
}

/** Those in a definition: of a list or an object with such a name, some part has to be secret. */
function placesIn(node: Node, path: string): Place[] {
  if (node.kind === "rows") return placesIn(node.row, `${path}[]`);
  if (node.kind !== "object") return [];
  return [...node.keys].flatMap(([key, part]) => {
    const inner = `${path}.${key}`;
    const own = telling.test(key) ? [{ path: inner, isSecret: holdsSecret(part) }] : [];
    return [...own, ...placesIn(part, inner)];
  });
}

const definitions = (
  await Promise.all(
    Object.entries(areas).map(async ([area, load]) =>
      Object.entries((await load()) as Record<string, { readonly definition?: AnyDefinition }>).flatMap(
        ([name, { definition }]) =>
          definition && !name.startsWith("get")
            ? [[`${area}/${name}`, objectNode(definition.fields, definition.outputs)] as const]
            : [],
      ),
    ),
  )
).flat();

/** Those in the description, by the schemas that they stand in. */
const described = schemas.flatMap(({ name, schema, all }) => {
  const isSecret = (one: Schema, seen: readonly Schema[] = []): boolean => {
    const bare = one.$ref === undefined ? one : (all[one.$ref.split("/").at(-1) ?? ""] ?? {});
    if (one["x-comm100-secret"] !== undefined) return true;
    if (seen.includes(bare)) return false;
    const parts = [...Object.values(bare.properties ?? {}), ...(bare.items ? [bare.items] : [])];
    return parts.some((part) => isSecret(part, [...seen, bare]));
  };
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => telling.test(key))
    .map(([key, one]): Place => ({ path: `${name}.${key}`, isSecret: isSecret(one) }));
});

const reasons: Readonly<Record<string, string>> = waivers.secrets;
const nameOf = (path: string) => path.replace(/^.*[.\]]/, "");

describe("what may be a credential by its name", () => {
  it("is secret in every definition, or has a reason why not", () => {
    const places = definitions.flatMap(([name, node]) => placesIn(node, name));
    expect(places.length).toBeGreaterThan(40);
    expect(
      places.filter(({ path, isSecret }) => !isSecret && !(nameOf(path) in reasons)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("is secret in the API's description, or has a reason why not", () => {
    expect(described.length).toBeGreaterThan(40);
    expect(
      described.filter(({ path, isSecret }) => !isSecret && !(nameOf(path) in reasons)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("has no reason without need", () => {
    const open = [...definitions.flatMap(([name, node]) => placesIn(node, name)), ...described]
      .filter(({ isSecret }) => !isSecret)
      .map(({ path }) => nameOf(path));
    expect(Object.keys(reasons).filter((name) => !open.includes(name))).toEqual([]);
  });
});

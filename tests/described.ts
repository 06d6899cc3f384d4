import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** A schema of the API's description, as far as tests compare it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly readOnly?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly $ref?: string;
  /** The object behind an id, embedded on request: no field of its own. */
  readonly "x-comm100-expands"?: string;
  readonly "x-comm100-available-when"?: { readonly all: readonly When[]; readonly whenOff?: "default" };
  readonly "x-comm100-required-when"?: readonly When[];
  readonly "x-comm100-reference"?: { readonly to: readonly string[] };
  readonly "x-comm100-include"?: string;
  readonly "x-comm100-secret"?: string;
  readonly "x-comm100-text"?: string;
  readonly "x-comm100-image"?: unknown;
  readonly "x-comm100-closed-to-put"?: "always" | "changed" | "leftOut";
  /** Of a condition: what `fieldName` may be. */
  readonly "x-comm100-field-tokens"?: Readonly<Record<string, unknown>>;
  readonly "x-comm100-known-values"?: readonly string[];
  readonly "x-comm100-resource"?: {
    readonly name: string;
    readonly kind: string;
    readonly includes?: readonly string[];
  };
}

/** One condition of a property. */
export interface When {
  readonly field: string;
  readonly in?: readonly unknown[];
}

/** A resource of the API's description, with the schemas of its file. */
export interface Described {
  readonly schema: Schema;
  readonly kind: string;
  readonly all: Readonly<Record<string, Schema>>;
}

const folder = fileURLToPath(new URL("../provider/emulator/openapi", import.meta.url));

/** Every schema of the description, with those of its file: `livechat/Shift`, `livechat/Shift.ShiftHoliday`. */
export const schemas: readonly (Omit<Described, "kind"> & { readonly name: string })[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((file) => {
    const { components } = parse(readFileSync(join(folder, file), "utf8")) as {
      components: { schemas: Record<string, Schema> };
    };
    const all = components.schemas;
    return Object.entries(all).map(([name, schema]) => ({ name: `${file.replace(".yaml", "")}/${name}`, schema, all }));
  });

/** Every resource of the API's description, by area and name. */
export const described: ReadonlyMap<string, Described> = new Map(
  schemas.flatMap(({ schema, all }) => {
    const resource = schema["x-comm100-resource"];
    return resource ? [[resource.name, { schema, kind: resource.kind, all }] as const] : [];
  }),
);

/** A schema without its references, at the outside. */
export function resolved(schema: Schema, all: Readonly<Record<string, Schema>>): Schema {
  const name = schema.$ref?.split("/").pop();
  if (name === undefined) return schema;
  const beside = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$ref"));
  return { ...resolved(all[name] ?? {}, all), ...beside };
}

/** What an object has, its parts put together. */
export function propertiesOf(schema: Schema, all: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const parts = [schema, ...(schema.allOf ?? []).map((part) => resolved(part, all))];
  return Object.assign({}, ...parts.map((part) => part.properties ?? {})) as Record<string, Schema>;
}

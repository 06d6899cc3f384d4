import type { JsonObject, JsonValue } from "../json.js";

/** `field` has one of these values. */
export interface Condition {
  readonly field: string;
  readonly in: readonly JsonValue[];
}

/** What a property that holds ids of other objects says about them. */
export interface Reference {
  /** Resources that it may point at, `global/Agent`. */
  readonly to: readonly string[];
  /** Whether the all-zero id is a value of its own, such as "no parent". */
  readonly none?: boolean;
  /** Status for an unknown id; 400 unless given. */
  readonly unknown?: number;
  /** Property of the other object that holds the same relation from its side. */
  readonly otherSide?: string;
  /** What the deletion of the other object does: empties this, deletes what holds it, or is refused. */
  readonly onDelete: "clear" | "cascade" | "refuse";
}

/** How the rows of an embedded list are told apart and which of them always exist. */
export interface Rows {
  /** Property that tells rows apart where they have no id. */
  readonly key?: string;
  /** There is one row for each object of this resource, given or not. */
  readonly onePer?: string;
  /** Built-in rows stay when a PUT leaves them out. */
  readonly keepBuiltIn?: boolean;
}

/**
 * Which PUT is refused: any that holds the property, one that holds another value than the object has, or, where documents leave it out
 * of PUT without saying what becomes of it, either.
 */
export type ClosedToPut = "always" | "changed" | "leftOut";

/** What an answer shows of a secret that it hides. */
export type SecretForm = "masked" | "empty" | "absent";

/** One property of a schema, with the words of the description that the emulator acts on. */
export interface Property {
  readonly name: string;
  /** JSON type: `string`, `integer`, `number`, `boolean`, `array`, `object`. */
  readonly type: string;
  readonly format: string | undefined;
  readonly enumeration: readonly JsonValue[] | undefined;
  /** Members of an embedded object or of the rows of a list. */
  readonly shape: Shape | undefined;
  readonly isTimeZone: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly initial: JsonValue | undefined;
  readonly availableWhen: { readonly all: readonly Condition[]; readonly whenOff?: "default" } | undefined;
  readonly requiredWhen: readonly Condition[] | undefined;
  readonly reference: Reference | undefined;
  readonly secret: SecretForm | undefined;
  /** Whether it may hold a credential, be it one that answers show. */
  readonly isCredential: boolean;
  readonly isBase64Text: boolean;
  readonly image: "url" | "base64" | "file" | undefined;
  readonly closedToPut: ClosedToPut | undefined;
  readonly unique: boolean;
  /** Property of which this one is another name. */
  readonly sameValueAs: string | undefined;
  /** Property whose embedded object's id this one shows. */
  readonly idOf: string | undefined;
  readonly filled: string | undefined;
  readonly always: readonly JsonValue[];
  readonly copyOf: string | undefined;
  readonly include: string | undefined;
  readonly expands: string | undefined;
  readonly valueFeatures: Readonly<Record<string, string>>;
  readonly rows: Rows;
  readonly builtIn: readonly JsonObject[];
}

/** The properties of an object and which of them a new one must have. */
export interface Shape {
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: ReadonlySet<string>;
  /** Keys that it does not name pass both ways. */
  readonly open: boolean;
  /** Keys that answers hold besides: the object's own id, or that of what it belongs to. */
  readonly adds: Readonly<Record<string, "id" | "parent">>;
}

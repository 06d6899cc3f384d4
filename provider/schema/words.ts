import { z } from "zod";

/**
 * When a setting exists at all: the values that settings beside it must have. `{ type: "image" }`, or a list of values for "one of".
 * Several keys must all hold.
 */
export type Condition = Readonly<Record<string, Scalar | readonly Scalar[]>>;

type Scalar = string | number | boolean;

/** What the API does when a field changes that no PUT can carry: the name behind the colon, and the body. */
export interface Action {
  /** `enable` for `POST {path}:enable`. */
  readonly name: string;
  /** Body of the request, if it has one. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** It comes before a PUT of other settings, not after, and its body is the object as the PUT would have it: `:connect`. */
  readonly first?: true;
}

/**
 * From a value to the action that brings it about.
 *
 * @param settings - All settings of the object, for actions that take more than one.
 * @returns Undefined when the API has no action for the value.
 */
export type ToAction = (value: unknown, settings: Readonly<Record<string, unknown>>) => Action | undefined;

/**
 * What a definition says of a field beside its type. Each is set by the function of its name; {@link wordsOf} reads them.
 */
export interface Words {
  /** Never shown, logged, compared with answers, or copied. */
  readonly secret?: true;
  /** The API takes it and never answers it. */
  readonly writeOnly?: true;
  /** A PUT cannot change it: a change replaces the resource. The server's own value goes back in a PUT. */
  readonly createOnly?: true;
  /** Documents leave it out of PUT altogether. */
  readonly leftOutOfPut?: true;
  /** Needed to make the object, not to adopt or change it. */
  readonly requiredOnCreate?: true;
  /** Values that documents name, where others may exist. */
  readonly known?: readonly string[];
  /** The order of the list has no meaning. */
  readonly unordered?: true;
  /** Sent as base64 text, since a firewall in front of the API may refuse HTML; answers carry the decoded text. */
  readonly base64Text?: true;
  /** A time of day: the API wants seconds, programs may leave them out. */
  readonly timeOfDay?: true;
  /** A picture: an address goes out, an address of the API's own comes back. */
  readonly image?: true;
  /** Exists only while the condition holds. */
  readonly when?: Condition;
  /** Keys that tell the rows of a list apart, besides their ids. */
  readonly rowKey?: readonly string[];
  /** The key of a row that holds its place, counted by the API. */
  readonly rowPosition?: string;
  /** Where the program does not set it, the API fills something in. */
  readonly filledIn?: true;
  /** The API has a row for each object of some kind, whether the program lists it or not. */
  readonly oneEach?: true;
  /** Changed by an action of the API. Undefined: this value cannot be asked for. */
  readonly action?: ToAction;
  /** What the API calls the field, where Pulumi keeps that name for itself: `id`. */
  readonly sentAs?: string;
  /** Neither POST nor PUT takes the field: only its action changes it. */
  readonly byActionOnly?: true;
  /** The rows are resources of their own, which others may write at the same time. */
  readonly keptApart?: true;
  /** The object's own answers lack the list; another list of the API, at this path, shows it. */
  readonly listedAt?: string;
  /** What the API answers in a nested object besides what can be set. */
  readonly outputs?: z.core.$ZodLooseShape;
  /** `area/Name` of the resources whose id the field holds. */
  readonly refersTo?: readonly string[];
  /** `area/Name` of what the numbers in the field stand for, which a look-up names. */
  readonly numbersOf?: string;
  /** By what something leaves the site, or gets to visitors' browsers. */
  readonly leadsTo?: Destination;
  /** A length of time whose unit no document tells; what it most likely is, where something speaks for it. */
  readonly unknownUnit?: { readonly likely?: string };
}

/**
 * What a field that leads somewhere holds: a `server` that gets data or decides who comes in, by its address or its name; `mail` addresses that get
 * something; a `page` that people are sent to; `script` or `style` that visitors' browsers run; `nowhere`, an address that only says who or what is meant.
 */
export type Destination = "server" | "mail" | "page" | "script" | "style" | "nowhere";

const registry = new WeakMap<z.core.$ZodType, Words>();

/** A copy of a schema with more words, of the same type. A copy, since one schema may serve many fields. */
export function withWords<T extends z.core.$ZodType>(schema: T, words: Words): T {
  const copy = z.core.clone(schema);
  registry.set(copy, { ...registry.get(schema), ...words });
  return copy;
}

/** All words of a schema, whether they were said before or after `.optional()`. */
export function wordsOf(schema: z.core.$ZodType): Words {
  const inner = innerOf(schema);
  return { ...(inner && wordsOf(inner)), ...registry.get(schema) };
}

/** The schema inside `.optional()` or `.nullable()`. */
export function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? schema.unwrap() : undefined;
}

import type { z } from "zod";
import type { Condition } from "./words.js";

/** A plain shape: keys with their schemas. Not `z.object(…)`, whose type loses the comments on the keys. */
export type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** No keys. */
export type NoShape = Record<never, never>;

/**
 * A resource of the API, as data. What the API does oddly is a word in here or in a field's schema, never a branch in the runtime.
 */
export interface Definition<F extends Shape = Shape, O extends Shape = Shape, P extends Shape = Shape> {
  /** First segment of the resource's path: `livechat`. */
  readonly area: string;
  /** Name of the class, from the API's documentation: `Shift`. */
  readonly name: string;
  /** Path of the collection or of the singleton, with parent ids in braces: `livechat/campaigns/{campaignId}/preChat`. */
  readonly path: string;
  /** The path that other documents have; read where the API has nothing under {@link Definition.path}. */
  readonly otherPath?: string;
  /** Exists already and always: adopted instead of made, left alone instead of deleted. */
  readonly singleton?: boolean;
  /** Arguments that say where the object lives. A change replaces the resource. */
  readonly parent?: P;
  /** Parent ids that travel in the body and as a filter of the list, because the path has no place for them. */
  readonly parentInBody?: boolean;
  /**
   * What the list calls a parent in its query, where that is not the argument's name: `{ chatbotIntentId: "intentId" }`, or where the
   * list's path names the parent as well. Without {@link Definition.parentInBody} the parent is for the list alone, and may be optional:
   * then what a lost answer left behind is not looked for.
   */
  readonly parentQuery?: Readonly<Record<string, string>>;
  /** Path of the list, where it is not that of the objects: `bot/chatbots/{chatbotId}/chatbotEntities`. */
  readonly listPath?: string;
  /** What every list asks for besides: `{ sortBy: "keyword" }`. */
  readonly listQuery?: Readonly<Record<string, string>>;
  /** There is no list; another object holds the rows, under this key. */
  readonly listedIn?: { readonly path: string; readonly key: string };
  /**
   * The resource that holds the objects as rows of a list too, and can write them there. `by` names the argument with its id, where there is
   * more than one of it.
   */
  readonly rowOf?: { readonly resource: string; readonly by?: string };
  /** There is no POST: the API made the objects, and these arguments tell which one is meant. They are never written. */
  readonly adoptedBy?: readonly string[];
  /** There is no PUT, nor an action: any change replaces the resource. */
  readonly replacedOnChange?: boolean;
  /** There is no DELETE: Pulumi forgets the object, which stays. */
  readonly withoutDelete?: boolean;
  /** One value that documents of different years call by two names: whichever is given goes out under both. */
  readonly twins?: Readonly<Record<string, string>>;
  /** The field that holds an object's place among its siblings, which an action of the collection sets: its body lists all ids. */
  readonly reorder?: { readonly field: string; readonly action: string };
  /** What can be set. */
  readonly fields: F;
  /** What the API answers besides. */
  readonly outputs?: O;
  /** Fields that tell one object from all others under the same parent. Without it a lost answer cannot be cleared up. */
  readonly naturalKey?: readonly string[];
  /** The fields that people call an object by, one after another, where that is no name: first and last name. */
  readonly calledBy?: readonly string[];
  /** What every read asks for with `include`, so that lists inside the object show. */
  readonly include?: readonly string[];
  /** Objects that the product brings with it, besides those that say `isSystem`. An export refers to them and leaves them alone. */
  readonly builtIn?: Condition;
  /** The field that names the object above, where objects form a tree and the product brings its root. */
  readonly rootedBy?: string;
  /** Query parameters of the list, for look-ups. */
  readonly queries?: readonly string[];
  /** The API has no PUT here: only actions change the object. */
  readonly withoutPut?: boolean;
  /**
   * No page of this version of the API that could be read has the path that reads the object: it is that of an earlier version, or of its
   * neighbours. A 404 may mean that the guess is wrong.
   */
  readonly isGuessed?: boolean;
  /** What the Control Panel calls it, in a sentence: `shift`. */
  readonly noun: string;
  /** Permission that the account needs, as the Control Panel names it. */
  readonly permission?: string;
}

/** Any definition, for code that works for all of them. */
export type AnyDefinition = Definition;

/** Declares a resource. Returns the definition as it came, with its exact type. */
export function define<const F extends Shape, const O extends Shape = NoShape, const P extends Shape = NoShape>(
  definition: Definition<F, O, P> & {
    readonly naturalKey?: readonly (keyof F & string)[];
    readonly calledBy?: readonly (keyof F & string)[];
  },
): Definition<F, O, P> {
  return definition;
}

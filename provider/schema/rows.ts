import { z } from "zod";
import { object, type ObjectSchema } from "./object.js";
import { withWords } from "./words.js";

/** How the rows of a list are told apart and ordered. */
export interface RowOptions<O extends z.core.$ZodLooseShape> {
  /** Keys that name a row, so that it keeps its id when others come and go: `["fieldId"]`. Without: by content, then by place. */
  readonly key?: readonly string[];
  /** The key that holds a row's place in the list. Left out of all rows, it follows the order in the program. */
  readonly position?: string;
  /** The order of the rows has no meaning. */
  readonly unordered?: boolean;
  /**
   * The API has a row for each object of some kind, such as an agent. A row left out stays as it is, and one that comes with a new object
   * is no difference. Needs a key.
   */
  readonly oneEach?: boolean;
  /** What the API answers in a row besides. */
  readonly outputs?: O;
}

/** The type of {@link rows}. */
export interface RowsSchema<S extends z.core.$ZodLooseShape, O extends z.core.$ZodLooseShape> extends z.ZodType<
  z.output<ObjectSchema<S, O>>[],
  z.input<ObjectSchema<S, O>>[]
> {}

/**
 * A list of objects that belong to this one. The list replaces the one on the server: a row left out is deleted, a row that is known
 * keeps its id and whatever the program does not mention.
 */
export function rows<
  const S extends z.core.$ZodLooseShape,
  const O extends z.core.$ZodLooseShape = Record<never, never>,
>(shape: S, options: RowOptions<O> = {}): RowsSchema<S, O> {
  const schema = withWords(z.array(object(shape, options.outputs)), {
    ...(options.key && { rowKey: options.key }),
    ...(options.position && { rowPosition: options.position }),
    ...(options.unordered && { unordered: true as const }),
    ...(options.oneEach && { oneEach: true as const }),
  });
  return schema;
}

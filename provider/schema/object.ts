import { z } from "zod";
import { withWords } from "./words.js";

/** The type of {@link object}: what a program may write, and what the API answers besides. */
export interface ObjectSchema<S extends z.core.$ZodLooseShape, O extends z.core.$ZodLooseShape> extends z.ZodType<
  z.output<z.ZodObject<S>> & z.output<z.ZodObject<O>>,
  z.input<z.ZodObject<S>>
> {}

/**
 * A nested object. Takes plain shapes, so that the comments on the keys reach the editor. Unknown keys are refused.
 *
 * @param shape - What can be set.
 * @param outputs - What the API answers besides.
 */
export function object<
  const S extends z.core.$ZodLooseShape,
  const O extends z.core.$ZodLooseShape = Record<never, never>,
>(shape: S, outputs?: O): ObjectSchema<S, O> {
  const schema = withWords(z.strictObject(shape), { ...(outputs && { outputs }) });
  return schema as unknown as ObjectSchema<S, O>;
}

/** A method of whatever object. */
export type Method = (this: object, ...args: unknown[]) => unknown;

/**
 * Puts another method in the place of one; none where there is none.
 *
 * @param made - Makes the new one out of the original.
 */
export function replaceMethod(target: object, name: string, made: (original: Method) => Method): void {
  const original = Reflect.get(target, name) as Method | undefined;
  if (original) Reflect.set(target, name, made(original));
}

import type { Shape } from "./definition.js";

/**
 * A shared shape with more keys, or other schemas for some. Unlike a spread it keeps the shared shape's type by name, so that the comments
 * on its keys reach the editor.
 */
export function extended<const A extends Shape, const B extends Shape>(shared: A, own: B): A & B {
  return { ...shared, ...own };
}

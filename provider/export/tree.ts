import type { LiveObject } from "./live-object.js";

/** The `id` of another object, by its variable. */
export class Reference {
  /** @param target - The object that is meant. */
  constructor(readonly target: LiveObject) {}
}

/** A value with a remark for who reads the code. */
export class Remarked {
  /**
   * @param value - What is written.
   * @param remark - Why it is written so.
   */
  constructor(
    readonly value: Tree,
    readonly remark: string,
  ) {}
}

/** A text in a file of its own. */
export class TextFile {
  /**
   * @param path - Below the folder of texts.
   * @param content - All of it.
   */
  constructor(
    readonly path: string,
    readonly content: string,
  ) {}
}

/** A line of code that is switched off: `password: config.requireSecret("adaPassword"),`. */
export class SwitchedOff {
  /** @param secret - Name of the configuration value. */
  constructor(readonly secret: string) {}
}

/** Arguments as code will have them: values, and what stands for values. */
export type Tree =
  | string
  | number
  | boolean
  | null
  | Reference
  | Remarked
  | TextFile
  | SwitchedOff
  | readonly Tree[]
  | { readonly [key: string]: Tree };

/** An object of a tree that is no stand-in. */
export function isBranch(tree: Tree | undefined): tree is Readonly<Record<string, Tree>> {
  return (
    typeof tree === "object" &&
    tree !== null &&
    !Array.isArray(tree) &&
    ![Reference, Remarked, TextFile, SwitchedOff].some((type) => tree instanceof type)
  );
}

/** A list of a tree. */
export function isTreeList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** The values that a program with this tree gives. Undefined for what it leaves out. */
export function valueOf(tree: Tree): unknown {
  if (tree instanceof Reference) return tree.target.id;
  if (tree instanceof Remarked) return valueOf(tree.value);
  if (tree instanceof TextFile) return tree.content;
  if (tree instanceof SwitchedOff) return undefined;
  if (isTreeList(tree)) return tree.map(valueOf);
  if (!isBranch(tree)) return tree;
  const entries = Object.entries(tree).map(([key, part]) => [key, valueOf(part)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The objects that a tree refers to. */
export function referencesIn(tree: Tree): LiveObject[] {
  if (tree instanceof Reference) return [tree.target];
  if (tree instanceof Remarked) return referencesIn(tree.value);
  if (isTreeList(tree)) return tree.flatMap(referencesIn);
  return isBranch(tree) ? Object.values(tree).flatMap(referencesIn) : [];
}

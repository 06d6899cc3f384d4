/** A place in a program. Lines and columns count from 1. */
export interface Place {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Order of places: by file, line and column; what has no place comes first. */
export function byPlace(one: Place | undefined, other: Place | undefined): number {
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column;
}

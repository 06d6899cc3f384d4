/**
 * Whether a path is one that an export gives a file: inside the folder, hidden from nobody, and nobody else's.
 *
 * @param path - From the project's folder on.
 */
export function isProjectPath(path: string): boolean {
  if (path === ".gitignore" || path === ".gitattributes") return true;
  const names = path.split("/");
  return names.every((name) => /^[\p{L}\p{N}_$-][\p{L}\p{N}\p{M}_$.-]*$/u.test(name) && name !== "node_modules");
}

/** Whether all keys of a record are such paths. */
export function areProjectPaths(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).every(isProjectPath);
}

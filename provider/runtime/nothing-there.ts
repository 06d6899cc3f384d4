import type { Model } from "./model.js";

/** What to make of a 404 under a path that is guessed. */
export const guess =
  "No page of this version of the API that could be read has this path: it was taken from an earlier version. So the 404 may mean that the " +
  "object is elsewhere, not that it is gone. If the Control Panel shows it, look for a newer version of pulumi-comm100, or report this.";

/**
 * What a 404 to a look at an object means. A singleton cannot be deleted: the API lacks it, or what it belongs to is gone.
 *
 * @param path - where it should be
 */
export function nothingThere(path: string, { definition }: Model): string {
  const { singleton, parent, isGuessed } = definition;
  const deleted = singleton ? (parent ? "what it belongs to is gone, or " : "") : "it was deleted outside Pulumi, or ";
  const lacks = `The API has nothing under ${path}: ${deleted}this site or this version of the API lacks it.`;
  return isGuessed ? `${lacks} ${guess}` : lacks;
}

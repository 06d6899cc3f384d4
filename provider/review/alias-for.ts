/** The option that tells the engine that a resource is one that it knows. */
export function aliasFor(old: string, now: string): string {
  const [[oldPlace, oldName], [place, name]] = [placeIn(old), placeIn(now)];
  if (oldPlace === place) return `{ aliases: [{ name: ${JSON.stringify(oldName)} }] }`;
  if (oldPlace.includes("$")) return `{ aliases: [${JSON.stringify(old)}] }`;
  const named = oldName === name ? "" : `name: ${JSON.stringify(oldName)}, `;
  return `{ aliases: [{ ${named}parent: pulumi.rootStackResource }] }`;
}

/** The types of a resource and of the components around it, and its name. */
function placeIn(urn: string): readonly [place: string, name: string] {
  const [, , types = "", ...name] = urn.split("::");
  return [types, name.join("::")];
}

// Links from page to page, and from names in comments to the pages of what they name.
import { dirname, relative } from "node:path/posix";
import { unwrapped } from "./sentences.mjs";

/**
 * Links as one page writes them.
 *
 * @param resources - All resources by `area/Name`.
 * @param resource - The one whose page it is.
 * @returns `to(key)`: a resource as `{ one, many }`, linked where it has a page; `prose(text)`: a comment in Markdown.
 */
export function linksOf(resources, resource) {
  const targetOf = nameFinder(resources, resource);
  const address = (target) => relative(dirname(resource.page), target.page);
  const linked = (target, text) => (target && target !== resource ? `[${text}](${address(target)})` : text);

  return {
    to(key) {
      const target = resources.get(key);
      const name = key.slice(key.indexOf("/") + 1);
      return { one: linked(target, name), many: linked(target, target?.plural ?? `${name}s`) };
    },
    prose(text) {
      return unwrapped(text)
        .replace(/\{@link\s+([\w.]+)[^}]*\}/g, "`$1`")
        .split(/(```[^]*?```|\[[^\]]*\]\([^)]*\))/)
        .map((part, place) =>
          place % 2 === 1 ? part : part.replace(/`[^`\n]+`/g, (code) => linked(targetOf(code), code)),
        )
        .join("");
    },
  };
}

/** Finds what a piece of code names, a class or a look-up: one of the same area first, else the only one of that name. */
function nameFinder(resources, { area }) {
  const byName = new Map();
  for (const target of resources.values()) {
    const names = [...(target.isClass ? [target.name] : []), ...target.lookUps.map(({ name }) => name)];
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  return (code) => {
    const [, name] = /^`(?:comm100\.)?(?:[a-z]+\.)?(\w+)(?:\(.*\))?`$/.exec(code) ?? [];
    const targets = byName.get(name) ?? [];
    return targets.find((target) => target.area === area) ?? (targets.length === 1 ? targets[0] : undefined);
  };
}

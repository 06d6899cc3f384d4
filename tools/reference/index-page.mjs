// The page that lists all others, and says how to read them.
import { sentence, unwrapped } from "./sentences.mjs";

const introduction = `# Reference

Every resource of the package, made from the comments in its source. Do not edit these pages: \`npm run reference\` writes them anew.

## How to read these pages

- What is **required** must be given. What is left out is not managed: it stays as it is on the server.
- **Secret** values are encrypted in the state, and never appear in logs.
- **A change replaces the resource** means that Pulumi makes a new one and deletes the old one. A preview says so beforehand.
- An **id of** something is text: pass the \`id\` of the resource that makes it, or of a look-up.
- A **list** replaces the one on the server. Where the order does not matter, another order is no difference.
- A **date and time** is written as \`2026-01-31\` or \`2026-01-31T09:00:00Z\`, a **time of day** as \`09:30:00\` (24 hours).
- A **picture** is the address of one that the API can download.
- **Look-ups** read what exists, in previews too. The forms that end in \`Output\` take outputs of other resources and give an output, which
  works in every program; the others give a promise. They find what agrees with all fields of the filter; one that looks for one object
  fails when there is none or more than one, and names those that come near.
- Permissions and plan features are those of the account that the programs run with, as the Control Panel names them.

## Time zones

The API names time zones as Windows does: \`Pacific Standard Time\`. Editors offer all of them. \`comm100.timeZoneFromIana("Europe/Berlin")\`
gives the name for one of the IANA database, and \`comm100.timeZones\` lists them all.`;

/**
 * Writes the index, in Markdown.
 *
 * @param titles - What each area is about.
 */
export function indexPage(resources, titles) {
  const areas = [...new Set([...resources.values()].map(({ area }) => area))];
  const sections = areas.map((area) => areaSection(area, resources, titles));
  return [introduction, ...sections].join("\n\n");
}

function areaSection(area, resources, titles) {
  const own = [...resources.values()].filter((resource) => resource.area === area);
  const classes = own
    .filter(({ isClass }) => isClass)
    .map((it) => `- [\`${it.name}\`](${it.page}): ${firstSentence(it)}`);
  const lookUps = own
    .filter(({ isClass }) => !isClass)
    .map(
      (it) =>
        `- [${it.lookUps
          .filter(({ name }) => !name.endsWith("Output"))
          .map(({ name }) => `\`${name}\``)
          .join(", ")}](${it.page}): ${firstSentence(it)}`,
    );
  const title = titles.get(area);
  return [
    `## \`comm100.${area}\`${title ? `: ${title}` : ""}`,
    classes.join("\n"),
    lookUps.length > 0 && "To look up only:",
    lookUps.join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function firstSentence({ text }) {
  const [paragraph = ""] = unwrapped(text).split("\n\n");
  const [first = ""] = /^.*?[.!?](?=\s|$)/s.exec(paragraph) ?? [paragraph];
  return sentence(first.replace(/\{@link\s+([\w.]+)[^}]*\}/g, "`$1`"));
}

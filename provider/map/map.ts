import { compared } from "./compared.js";
import { diagramsOf } from "./diagrams.js";
import { flowOf } from "./flow.js";
import type { Diagram, Part } from "./graph.js";
import { mermaidOf } from "./mermaid.js";
import { wildcard } from "../wildcard.js";
import { shortened } from "./node-text.js";
import { pageOf } from "./page.js";
import type { Source } from "./read-source.js";

/** What of a source is drawn. */
export interface Selection {
  /** Names of campaigns, in any case of letters; `*` stands for any text. Empty for all. */
  readonly campaigns: readonly string[];
  /** Empty for all. */
  readonly parts: readonly Part[];
  /** Whether a preview is drawn as it is now. */
  readonly isBefore: boolean;
}

/**
 * The pictures of a source.
 *
 * @throws When no campaign has a name that is asked for.
 */
export function picturesOf(source: Source, { campaigns, parts, isBefore }: Selection): Diagram[] {
  const before = flowOf(source.before);
  const whole = isBefore ? before : compared(before, flowOf(source.after), source.changed);
  const names = whole.nodes.filter(({ kind }) => kind === "campaign").map(({ label }) => label);
  const patterns = campaigns.map(wildcard);
  for (const [place, pattern] of patterns.entries())
    if (!names.some((name) => pattern(name))) throw new Error(noCampaign(campaigns[place] ?? "", names));
  const wanted = (name: string) => patterns.some((pattern) => pattern(name));
  return diagramsOf(whole).filter(({ part, campaign }) => {
    if (parts.length > 0 && !parts.includes(part)) return false;
    return patterns.length === 0 || (campaign !== undefined && wanted(campaign));
  });
}

function noCampaign(name: string, names: readonly string[]): string {
  const some = names.slice(0, 20).map((one) => JSON.stringify(one));
  const more = names.length > some.length ? `, and ${names.length - some.length} more` : "";
  const known = names.length === 0 ? "There is none." : `There are ${some.join(", ")}${more}.`;
  return `No campaign is called ${JSON.stringify(name)}. ${known}`;
}

const title = "Who gets a chat or a ticket";
const nothing = "Nothing here routes chats or tickets.";

/** Pictures as Markdown with Mermaid, which GitHub and GitLab draw. */
export function markdownOf(diagrams: readonly Diagram[]): string {
  const parts = diagrams.map((diagram) => {
    const heading = shortened(diagram.title, 120).replace(
      /[^\p{L}\p{M}\p{N} ,:–-]/gu,
      (found) => `&#${found.codePointAt(0) ?? 32};`,
    );
    return `### ${heading}\n\n\`\`\`mermaid\n${mermaidOf(diagram)}\`\`\`\n`;
  });
  return parts.length > 0 ? parts.join("\n") : `${nothing}\n`;
}

/** Pictures as one HTML page. */
export function htmlOf(diagrams: readonly Diagram[], { stack }: Source): Promise<string> {
  return pageOf(diagrams, title, stack === "" ? "" : `Stack ${stack}`);
}

import { costInWords, costOf, type Rate } from "../preview/cost.js";
import type { Preview } from "../preview/preview.js";
import { Inventory } from "../inventory/inventory.js";
import { changedPart } from "../map/changed-part.js";
import type { ChangeSet } from "./change.js";
import { changesOf } from "./changes-of.js";
import { type Judge, newMistakes } from "./new-mistakes.js";
import { problemsOf, withoutColours } from "./problems.js";
import { type Report, reportOf } from "./report.js";
import type { Line } from "./span.js";
import { previewWording } from "./wording.js";

/**
 * The report on a preview, one that failed included.
 *
 * @param stack - `project/stack`, where the preview does not tell it.
 * @param judge - Finds mistakes; without, none is looked for.
 * @throws When this version of the package does not have the type of a resource.
 */
export async function reviewOf(preview: Preview, rate: Rate, stack?: string, judge?: Judge): Promise<Report> {
  const found = await changesOf(preview);
  const set = { ...found, ...(stack !== undefined && { stack }) };
  const problems = problemsOf(preview, set);
  const mistakes = judge && problems.length === 0 ? newMistakes(set, judge) : [];
  const cost = problems.length > 0 ? "" : costInWords(await costOf(preview.steps, rate));
  return reportOf(set, previewWording, { problems, cost, pictures: picturesOf(set), mistakes });
}

/** Who gets chats and tickets, before and after, where that changes. */
function picturesOf({ changes, before, after }: ChangeSet): Report["pictures"] {
  const part = changedPart(before, after, new Set(changes.map(({ item }) => item.urn)));
  const sides = [
    { title: "Who gets a chat or a ticket: before", text: part?.before },
    { title: "Who gets a chat or a ticket: after", text: part?.after },
  ];
  return sides.flatMap(({ title, text }) => (text === undefined ? [] : [{ title, text }]));
}

const mostLines = 20;

/**
 * The report on a preview that ended before it could say anything.
 *
 * @param text - What the CLI printed instead.
 */
export async function reviewOfFailure(text: string, stack?: string): Promise<Report> {
  const lines = withoutColours(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const errors = lines.filter((line) => /\berror\b/i.test(line));
  const told = (errors.length > 0 ? errors : lines).slice(0, mostLines);
  const problems: Line[] =
    told.length > 0
      ? told.map((line) => ({ sentence: [{ as: "code", text: line.slice(0, 400) }] }))
      : [
          {
            sentence: [
              "The preview printed nothing. Look at what it wrote to standard error, and at the log of the job.",
            ],
          },
        ];
  const empty = await Inventory.of([]);
  const set = { changes: [], before: empty, after: empty, ...(stack !== undefined && { stack }) };
  const report = reportOf(set, previewWording, { problems });
  return { ...report, summary: [["The preview ended before it could say what changes. Nothing was changed."]] };
}

// Posts the report of a stack as a comment of the pull request: one for each stack, kept up to date.
//   node scripts/comment.mjs staging
import { forge } from "./forge/index.mjs";
import { persistently } from "./forge/request.mjs";
import { Report, posted } from "./report.mjs";
import { script } from "./run.mjs";

await script(async (stack) => {
  const at = forge();
  const report = new Report("review", stack);
  const nothing = `## ${stack}\n\n**There is no report.** The run stopped before the preview; its log says why.`;
  const text = posted(report.mark, report.read() ?? nothing, at);

  await persistently(async () => {
    const ours = (await at.comments.list()).filter((comment) => comment.text.startsWith(report.mark));
    const [first, ...others] = ours;
    await (first ? at.comments.update(first.id, text) : at.comments.create(text));
    // Two runs at once may each have found none.
    for (const { id } of others) await at.comments.remove(id);
  });
});

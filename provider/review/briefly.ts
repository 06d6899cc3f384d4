import { fewOf, type Line, plain, type Sentence } from "./span.js";

const longest = 220;
const mostNamed = 4;

/** A line in one sentence: of what is below it, only what the fields are called. */
export function briefly({ sentence, parts = [] }: Line): Sentence {
  if (parts.length === 0) return plain(sentence).length <= longest ? sentence : clippedTo(sentence);
  const head = withoutColon(sentence);
  const told = plain(head);
  const fields = parts.filter(({ isPiece }) => !isPiece);
  const labels = [...new Set(fields.map((part) => labelIn(part.sentence)))].filter((label) => !told.endsWith(label));
  return labels.length === 0
    ? head
    : [
        ...head,
        ": ",
        ...fewOf(
          labels.map((label): Sentence => [label]),
          mostNamed,
        ),
      ];
}

/** As many spans as fit. */
function clippedTo(sentence: Sentence): Sentence {
  let room = longest;
  const spans = sentence.flatMap((span) => {
    room -= typeof span === "string" ? span.length : span.text.length;
    return room >= 0 ? [span] : [];
  });
  return spans.length === sentence.length ? spans : [...spans, "…"];
}

function labelIn(sentence: Sentence): string {
  const text = plain(sentence);
  const [label = text] = text.split(/: |:$|, /);
  return label.length > 70 ? `${label.slice(0, 69)}…` : label;
}

function withoutColon(sentence: Sentence): Sentence {
  const last = sentence.at(-1);
  return typeof last === "string" && last.endsWith(":") ? [...sentence.slice(0, -1), last.slice(0, -1)] : sentence;
}

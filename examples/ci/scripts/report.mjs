import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Reports wait here for the job that posts them. Keep the folder out of git. */
const folder = ".comm100";

/** A report of one stack in one file, handed from the job that has the stack's secrets to the job that has the forge's. */
export class Report {
  /**
   * @param {"check" | "review" | "up" | "drift"} kind
   * @param {string} stack
   */
  constructor(kind, stack) {
    this.mark = `<!-- pulumi-comm100 ${kind} ${stack} -->`;
    const name = join(folder, `${kind}-${stack.replaceAll(/[^\w.-]+/g, "-")}`);
    this.file = `${name}.md`;
    /** What the drift script wrote into the program, for `git apply`. */
    this.patch = `${name}.patch`;
  }

  /** The report's text; nothing when no report was written. */
  read() {
    return isOwnFile(this.file) ? readFileSync(this.file, "utf8") : undefined;
  }

  /** Bytes of the patch; nothing when the drift script did not come to its end. */
  patchSize() {
    return isOwnFile(this.patch) ? statSync(this.patch).size : undefined;
  }

  /** Keeps the text, without secrets, and shows it in the run's summary where there is one. */
  write(text) {
    const safe = withoutSecrets(text);
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, safe);
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    if (summary) appendFileSync(summary, `${safe}\n`);
    else console.log(safe);
  }

  /** Removes what an earlier run left. */
  clear() {
    for (const file of [this.file, this.patch]) rmSync(file, { force: true });
    mkdirSync(folder, { recursive: true });
  }
}

/** The files come from a job that ran a program: a link in their place could lead to what the job that posts them has, and nobody else. */
function isOwnFile(file) {
  return existsSync(file) && statSync(file).isFile() && realpathSync(file) === resolve(realpathSync("."), file);
}

/**
 * The text as the forge takes it: the mark by which the next run finds it, the report, and where it comes from. A report that is too long
 * loses its end, never its beginning or what stands below it.
 */
export function posted(mark, text, { longest, link, commit }) {
  const origin = [commit && `for commit ${commit.slice(0, 7)}`, link && `[the whole run](${link})`]
    .filter(Boolean)
    .join(", ");
  const foot = `\n\n<sub>${["Written by pulumi-comm100", origin].filter(Boolean).join(" ")}</sub>`;
  const room = longest - mark.length - foot.length - cut.length - 2;
  const body = text.length <= room ? text : `${text.slice(0, text.lastIndexOf("\n", room))}${cut}`;
  return `${mark}\n${body}${foot}`;
}

const cut = "\n\n… The rest is in the run.";

/** The last lines of what a command said, as a block. A fence in them does not end it. */
export function quoted(text, lines = 40) {
  return `~~~~text\n${text.trim().split("\n").slice(-lines).join("\n").replaceAll("~~~~", "~ ~ ~")}\n~~~~`;
}

/** Logs are masked by the forge, comments are not. So no value of a secret variable gets into a report. */
function withoutSecrets(text) {
  const secrets = Object.entries(process.env).flatMap(([name, value = ""]) =>
    /TOKEN|KEY|SECRET|PASS/.test(name) && value.length >= 6 ? [value] : [],
  );
  return secrets.reduce((safe, secret) => safe.replaceAll(secret, "[secret]"), text);
}

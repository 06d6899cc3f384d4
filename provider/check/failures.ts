import { resolve } from "node:path";
import type { ToldError } from "./child/told-error.js";
import type { Evaluation } from "./evaluate.js";
import type { Finding } from "./finding.js";
import { placeIn } from "./own-code.js";

/** `index.ts(3,7): error TS2322: …`, or `index.ts:3:7 - error TS2322: …`. */
const diagnostic = /^(.+?)(?:\((\d+),(\d+)\)|:(\d+):(\d+)) ?[:-] error (TS\d+: .*)$/;
// Colours of terminals.
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/**
 * What a program itself failed with.
 *
 * @param folder - Where it ran.
 */
export function failureFindings(evaluation: Evaluation, folder: string, timeout: number): Finding[] {
  const { errors, logged, isFinished, isTimedOut, code, stderr } = evaluation;
  const thrown = errors.flatMap((error) => compilerFindings(error, folder) ?? [thrownFinding(error)]);
  const isTold = (message: string) =>
    message.startsWith("Running program '") || errors.some((error) => error.message.includes(message.trim()));
  const messages = logged
    .filter(({ message }) => !isTold(message))
    .map(({ isError, message }) => finding(plainText(message), isError ? "error" : "warning"));
  const found = [...thrown, ...messages];
  if (isTimedOut)
    found.push(
      finding(`The program did not end within ${timeout} s. Does it wait for something that check does not have?`),
    );
  else if (!isFinished && !found.some(({ severity }) => severity === "error"))
    found.push(finding(unfinished(code, stderr)));
  return found;
}

function finding(message: string, severity: Finding["severity"] = "error"): Finding {
  return { severity, rule: "program", message };
}

function unfinished(code: number, stderr: string): string {
  const text = plainText(stderr);
  const what = code === 0 || code === 13 ? "It waits for a promise that never settles" : `It ended with code ${code}`;
  return [`The program did not come to its end. ${what}.`, ...(text === "" ? [] : [text])].join("\n");
}

function thrownFinding({ message, places }: ToldError): Finding {
  return { ...finding(withHint(plainText(message))), place: placeIn(places) };
}

/** The messages of the compiler, each at its own place; undefined where it is another error. */
function compilerFindings({ message }: ToldError, folder: string): Finding[] | undefined {
  const found = plainText(message)
    .split("\n")
    .flatMap((line) => {
      const [, file, row, column, otherRow, otherColumn, text = ""] = diagnostic.exec(line.trim()) ?? [];
      if (file === undefined) return [];
      const place = {
        file: resolve(folder, file),
        line: Number(row ?? otherRow),
        column: Number(column ?? otherColumn),
      };
      return [{ severity: "error" as const, rule: "types", message: text, place }];
    });
  return found.length > 0 ? found : undefined;
}

/** What to do about it, where the message alone does not tell in the case of a check. */
function withHint(message: string): string {
  const [first = "", ...rest] = message.split("\n");
  if (/Cannot find (?:module|package) '[^./]/.test(first)) return `${first}. Is it installed? Run npm install first.`;
  if (/^Missing required configuration variable/.test(first))
    return `${first}: give check a stack's settings (--stack) or the value (--config key=value).`;
  return [first, ...rest].join("\n");
}

function plainText(text: string): string {
  return text.replace(escapes, "").trim();
}

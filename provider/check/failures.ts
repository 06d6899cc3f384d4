import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Evaluation, UncaughtError } from "./evaluate.js";
import type { Finding } from "./finding.js";
import { placeIn } from "./own-code.js";
import { waitingFindings } from "./waiting.js";

/** `index.ts(3,7): error TS2322: …`, or `index.ts:3:7 - error TS2322: …`. */
const diagnostic = /^(.+?)(?:\((\d+),(\d+)\)|:(\d+):(\d+)) ?[:-] error (TS\d+: .*)$/;
/** What goes wrong whatever a look-up finds. */
const certain = [/^Cannot find (module|package) /, /^Missing required configuration/, /^(Syntax|Reference)Error: /];

/**
 * What a program itself failed with.
 *
 * @param folder - Where it ran.
 */
export function failureFindings(evaluation: Evaluation, folder: string, timeout: number): Finding[] {
  const { errors, logged, isFinished, isTimedOut, waiting, standIns } = evaluation;
  const thrown = errors.flatMap((error) => compilerFindings(error, folder) ?? [thrownFinding(error)]);
  const isTold = (message: string) =>
    message.startsWith("Running program '") || errors.some((error) => isSaidIn(message, error));
  const messages = logged
    .filter(({ message }) => !isTold(message))
    .map(({ isError, message }) => finding(plainText(message), isError ? "error" : "warning"));
  // After an error, or in a program that ended itself, that something is not done says nothing.
  const stuck =
    errors.length > 0 ? [] : waitingFindings(waiting).map((one) => (standIns.size > 0 ? asDoubtful(one) : one));
  const found = [...thrown, ...messages, ...stuck];
  if (isTimedOut)
    found.push(
      finding(`The program did not end within ${timeout} s. Does it wait for something that check does not have?`),
    );
  else if (
    !isFinished &&
    stuck.length === 0 &&
    errors.length === 0 &&
    !found.some(({ severity }) => severity === "error")
  )
    found.push(unfinished(evaluation));
  return found;
}

/** Whether what was logged is an uncaught error: the SDK logs these too, some of them with all that is in them. */
function isSaidIn(logged: string, { message }: UncaughtError): boolean {
  const [text, said] = [plainText(logged), plainText(message)];
  return said.includes(text) || text.includes(said.split("\n", 1)[0] ?? said);
}

function finding(message: string, severity: Finding["severity"] = "error"): Finding {
  return { severity, rule: "program", message };
}

function unfinished({ code, stderr, standIns }: Evaluation): Finding {
  const text = plainText(stderr);
  const isWaiting = code === 0 || code === 13;
  const what = isWaiting ? "It waits for a promise that never settles" : `It ended with code ${code}`;
  const message = [`The program did not come to its end. ${what}.`, ...(text === "" ? [] : [text])].join("\n");
  return isWaiting && standIns.size > 0 ? doubtful(message) : finding(message);
}

function thrownFinding({ message, places, isDoubtful }: UncaughtError): Finding {
  const text = withHint(plainText(message));
  const isCertain = !isDoubtful || certain.some((pattern) => pattern.test(text));
  return { ...(isCertain ? finding(text) : doubtful(text)), place: placeIn(places) };
}

function doubtful(message: string): Finding {
  return asDoubtful(finding(message));
}

/** What may come of the check itself is no error. */
function asDoubtful(found: Finding): Finding {
  const reason = "This may be no mistake: check does not know what the program looks up, nor its secrets.";
  const message = `${found.message}\n${reason} What comes after it was not checked.`;
  return { ...found, message, severity: "warning" };
}

/** The messages of the compiler, each at its own place; undefined where it is another error. */
function compilerFindings({ message }: UncaughtError, folder: string): Finding[] | undefined {
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
      return [{ severity: "error" as const, rule: "types", message: readable(text), place }];
    });
  return found.length > 0 ? found : undefined;
}

/** The compiler writes types out, over several lines' length, where their beginning is enough to know them. */
function readable(text: string): string {
  const isPromise = text.includes("does not exist on type 'Promise<");
  const short = text.replaceAll(/'([^']{60})[^']{20,}'/g, "'$1…'");
  return isPromise ? `${short} It is a promise: is await missing?` : short;
}

/** What to do about it, where the message alone does not tell in the case of a check. */
function withHint(message: string): string {
  const [first = "", ...rest] = message.split("\n");
  if (/Cannot find (?:module|package) '[^./]/.test(first)) return `${first}. Is it installed? Run npm install first.`;
  const [, module = ""] = /Cannot find module '(\/.+)\.js' imported from/.exec(first) ?? [];
  if (existsSync(`${module}.ts`))
    return `${first}. There is ${basename(module)}.ts: TypeScript as ES modules needs ts-node. Run npm install --save-dev ts-node.`;
  if (first.startsWith("Missing required configuration variable"))
    return `${first}: give check a stack's settings (--stack) or the value (--config key=value).`;
  return [first, ...rest].join("\n");
}

function plainText(text: string): string {
  return stripVTControlCharacters(text).trim();
}

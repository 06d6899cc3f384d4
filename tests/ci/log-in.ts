import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ciFolder, type Outcome, runStep } from "./job.js";

const program = `
import { readFileSync, statSync } from "node:fs";
import { logIn } from ${JSON.stringify(join(ciFolder, "scripts/log-in.mjs"))};
await logIn();
const file = process.env.AWS_WEB_IDENTITY_TOKEN_FILE;
if (file) console.log("token", readFileSync(file, "utf8"), (statSync(file).mode & 0o777).toString(8), file);
`;

/** Logs in as the scripts do, in a folder. Where AWS has a token then, its value, its file's mode and its file are printed. */
export function logIn(folder: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const file = join(folder, "log-in.mjs");
  writeFileSync(file, program);
  return runStep(process.execPath, [file], folder, env);
}

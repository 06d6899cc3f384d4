import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed after the test file's last test. */
export function newFolder(): string {
  const temporary = join(root, ".work", "tmp");
  mkdirSync(temporary, { recursive: true });
  const folder = mkdtempSync(join(temporary, `${process.pid}-test-`));
  made.push(folder);
  return folder;
}

/** Writes a program for `/bin/sh`. Returns its path. */
export function writeProgram(file: string, script: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Writes a Pulumi CLI that knows its version alone, with the language host beside it. Returns its folder. */
export function writeCli(folder: string, version: string, { languageHost = true } = {}): string {
  writeProgram(join(folder, "pulumi"), `echo v${version}`);
  if (languageHost) writeProgram(join(folder, "pulumi-language-nodejs"), "exit 0");
  return folder;
}

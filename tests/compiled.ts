import { transformFile } from "@swc/core";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";

const source = resolve(import.meta.dirname, "../provider");

/**
 * Compiles a part of the package for programs that run in processes of their own. In the folder `bare` nothing is
 * installed, in `full` all dependencies are; both have the part in `dist`. Removed after the tests.
 *
 * @param part - a folder of `provider`; `.` for all that the engine's provider process loads
 * @param more - files that it imports from elsewhere
 * @returns a function that writes a program into one of them and gives its path
 */
export function compiled(
  part: string,
  more: readonly string[] = [],
): (where: "bare" | "full", name: string, program: string) => Promise<string> {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "comm100-compiled-"));
    const all = (await readdir(join(source, part), { recursive: true })).map((file) => join(part, file));
    const files = all.filter((file) => file.endsWith(".ts") && !/^(emulator|export|cli)\b/.test(file));
    await Promise.all([...files, ...more].map((file) => compile(file, join(folder, "bare/dist"))));
    await writeFile(join(folder, "bare/package.json"), JSON.stringify({ type: "module", version: "1.2.3" }));
    await cp(join(folder, "bare"), join(folder, "full"), { recursive: true });
    await symlink(resolve(source, "../node_modules"), join(folder, "full/node_modules"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (where, name, program) => {
    const file = join(folder, where, name);
    await writeFile(file, program);
    return file;
  };
}

async function compile(file: string, folder: string): Promise<void> {
  const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } } as const;
  const { code } = await transformFile(join(source, file), { ...options, swcrc: false });
  const target = join(folder, file.replace(/\.ts$/, ".js"));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

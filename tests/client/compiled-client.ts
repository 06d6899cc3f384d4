import { transformFile } from "@swc/core";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";

const root = resolve(import.meta.dirname, "../..");
const source = join(root, "provider/client");

/**
 * Compiles the client for programs that run in processes of their own. In the folder `bare` nothing is installed, in
 * `full` all dependencies are; both have the client in `dist/client`. Removed after the tests.
 *
 * @returns a function that writes a program into one of them and gives its path
 */
export function compiledClient(): (where: "bare" | "full", name: string, program: string) => Promise<string> {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "comm100-client-"));
    const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith(".ts"));
    await Promise.all(files.map((file) => compile(file, join(folder, "bare/dist/client"))));
    await writeFile(join(folder, "bare/package.json"), JSON.stringify({ type: "module", version: "1.2.3" }));
    await cp(join(folder, "bare"), join(folder, "full"), { recursive: true });
    await symlink(join(root, "node_modules"), join(folder, "full/node_modules"));
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

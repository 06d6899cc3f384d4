// Step 3: dist/, compiled from provider/ as it is now.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "./children.mjs";
import { root, work } from "./folders.mjs";
import { SetUpError, step } from "./report.mjs";

const stamp = join(work, "dist.sha256");
const sources = [
  "provider",
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "tools/build.mjs",
  "tools/zod.d.ts",
];

/** Builds unless dist/ was made from exactly these sources. */
export async function ensureDist(env) {
  const now = digest(sources);
  if (existsSync(join(root, "dist")) && read(stamp) === now) return;
  await step("build of dist/", { usually: "5 to 20 s" }, async () => {
    const { code } = await run(process.execPath, ["tools/build.mjs", "tools/zod.d.ts"], { env });
    if (code !== 0) throw new SetUpError("the build failed: the compiler's messages are above.");
  });
  mkdirSync(work, { recursive: true });
  writeFileSync(stamp, now);
}

function digest(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesOf(join(root, path))).sort()) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries.flatMap((it) => (it.isDirectory() ? filesOf(join(path, it.name)) : [join(path, it.name)]));
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

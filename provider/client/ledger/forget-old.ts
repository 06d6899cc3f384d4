import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const day = 86_400_000;

/**
 * Removes ledgers that nobody has written to for a day, such as those of emulators on ports that come and go. Only
 * folders that hold a ledger and nothing else are touched, and nothing is said when that fails.
 *
 * @param root - the folder of all ledgers
 */
export function forgetOld(root: string): void {
  for (const name of readdirSync(root)) {
    const folder = join(root, name);
    try {
      if (!isOld(folder)) continue;
      const aside = join(root, `.new-old-${process.pid}`);
      renameSync(folder, aside);
      rmSync(aside, { recursive: true, force: true });
    } catch {
      // Not a folder, not ours, or another process is at it.
    }
  }
}

function isOld(folder: string): boolean {
  const names = readdirSync(folder);
  return (
    names.length > 0 &&
    names.every((name) => /^\d+\.ledger/.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > day)
  );
}

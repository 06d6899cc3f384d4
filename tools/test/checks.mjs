// What must hold besides the tests. Each is a command that fails when it does not.
import { run } from "../set-up/children.mjs";

/** The commands, the slowest first. */
export const checks = {
  lint: ["eslint", "."],
  types: ["tsc", "-p", "tsconfig.json", "--noEmit"],
  reference: ["node", "tools/reference.mjs", "--check"],
  format: ["prettier", "--check", "--log-level=warn", "."],
  // ECMAScript modules alone: Node 22.12 and newer give them to `require` too, which attw does not count on.
  exports: ["attw", "--pack", ".", "--ignore-rules", "cjs-resolves-to-esm"],
  unused: ["knip"],
  package: ["publint", "--strict"],
  calls: ["node", "tools/bench.mjs", "--guard"],
};

/** How a check looks at some files alone, where it can. */
const ofFiles = {
  lint: (files) => ["eslint", ...files.filter((file) => /\.(ts|js|mjs|cjs)$/.test(file))],
  format: (files) => ["prettier", "--check", "--log-level=warn", "--ignore-unknown", ...files],
};

/** Runs a check, of these files alone if it can. Its output is of interest when it fails. */
export async function check(name, env, files) {
  const [command, ...args] = files && name in ofFiles ? ofFiles[name](files) : checks[name];
  const { code, output } = await run(command, args, { env, quiet: true });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

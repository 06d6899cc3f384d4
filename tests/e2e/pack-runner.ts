import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { templateOptions } from "../package/tsconfig.js";

const script = `#!/bin/sh
exec node "$(node -e "console.log(require.resolve('@pulumi/pulumi/cmd/run-policy-pack'))")" "$@"
`;

/**
 * Has the engine run policy packs on any machine. It hands packs of the runtime `nodejs` to the language host, and one that was built from Go
 * modules is too old for that. For a runtime without a language host it calls a script on the PATH, as it once did for Node too.
 */
export class PackRunner {
  /** The runtime that packs name. */
  readonly runtime = "script";
  /** The PATH with the script. */
  readonly path: string;
  private readonly folder = mkdtempSync(join(tmpdir(), "comm100-pack-"));

  constructor() {
    const file = join(this.folder, `pulumi-analyzer-policy-${this.runtime}`);
    writeFileSync(file, script);
    chmodSync(file, 0o755);
    this.path = [this.folder, process.env["PATH"]].join(delimiter);
  }

  /** Writes a pack of one's own, in TypeScript, into a project. */
  write(folder: string, program: string): void {
    mkdirSync(folder);
    writeFileSync(join(folder, "PulumiPolicy.yaml"), `runtime: ${this.runtime}\n`);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "own", version: "1.0.0", main: "index.ts" }));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: templateOptions, files: ["index.ts"] }),
    );
    writeFileSync(join(folder, "index.ts"), program);
  }

  /** Removes the script. */
  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

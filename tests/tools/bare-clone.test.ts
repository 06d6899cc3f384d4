import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";

/** What a script needs to be loaded: modules outside the repository, by the file that names them. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const names = [...text.matchAll(/^(?:import|export)\s(?:[^;"'=(]*?\sfrom\s)?"([^"]+)";$/gm)].map(
    ([, name = ""]) => name,
  );
  return names.flatMap((name) => {
    if (name.startsWith("node:")) return [];
    return name.startsWith(".") ? packagesOf(join(dirname(file), name), seen) : [`${file.slice(root.length)}: ${name}`];
  });
}

describe("a bare clone", () => {
  it.each(["test", "quick-start", "set-up"])("has all that tools/%s.mjs needs to be loaded", (name) => {
    const seen = new Set<string>();
    expect(packagesOf(join(root, "tools", `${name}.mjs`), seen)).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  });

  it("would not have a package", () => {
    expect(packagesOf(join(root, "tools/jest/sequencer.mjs"))).toEqual([
      "/tools/jest/sequencer.mjs: @jest/test-sequencer",
    ]);
  });
});

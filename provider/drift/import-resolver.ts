import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { sourceAt } from "./find-entry.js";
import { SourceFile, startOf } from "./source-file.js";

/** Names of modules that a project gives to files of its own: text or, by condition, an object. */
interface Alias {
  readonly pattern: string;
  readonly targets: readonly string[];
  /** The folder that the targets go out from. */
  readonly folder: string;
}

const manifest = z.looseObject({ imports: z.record(z.string(), z.unknown()).optional() });
const compilerFile = z.looseObject({
  extends: z.string().optional(),
  compilerOptions: z
    .looseObject({ baseUrl: z.string().optional(), paths: z.record(z.string(), z.array(z.string())).optional() })
    .optional(),
});

/** Finds the files that imports mean: by path, by `imports` of package.json, by `paths` of tsconfig.json. */
export class ImportResolver {
  private readonly known = new Map<string, readonly Alias[]>();

  /** @param read - Reads a file. */
  constructor(private readonly read: (path: string) => string) {}

  /** The file that an import means; undefined where it is a package, or nothing that can be found. */
  pathOf(source: string, folder: string): string | undefined {
    if (/^\.{1,2}(?:\/|$)/.test(source)) return fileAt(resolve(folder, source));
    if (source.startsWith("node:")) return undefined;
    for (const { pattern, targets, folder: from } of this.aliasesAt(folder)) {
      const filling = matched(source, pattern);
      const path = targets
        .map((target) => (filling === undefined ? undefined : fileAt(resolve(from, target.replaceAll("*", filling)))))
        .find((one) => one !== undefined);
      if (path !== undefined) return path;
    }
    return undefined;
  }

  private aliasesAt(folder: string): readonly Alias[] {
    const before = this.known.get(folder);
    if (before) return before;
    const [inManifest, inCompiler] = [nearest("package.json", folder), nearest("tsconfig.json", folder)];
    const aliases = [
      ...(inManifest === undefined ? [] : this.inManifest(inManifest)),
      ...(inCompiler === undefined ? [] : this.inCompilerFile(inCompiler)),
    ];
    this.known.set(folder, aliases);
    return aliases;
  }

  private inManifest(path: string): Alias[] {
    const { imports = {} } = manifest.safeParse(this.json(path)).data ?? {};
    return Object.entries(imports).map(([pattern, target]) => ({
      ...{ pattern, folder: dirname(path) },
      targets: textsIn(target).filter((one) => one.startsWith("./")),
    }));
  }

  private inCompilerFile(path: string): Alias[] {
    const { extends: base, compilerOptions = {} } = compilerFile.safeParse(this.json(path)).data ?? {};
    const { paths, baseUrl = "." } = compilerOptions;
    const folder = resolve(dirname(path), baseUrl);
    if (paths) return Object.entries(paths).map(([pattern, targets]) => ({ pattern, targets, folder }));
    const outer = base?.startsWith(".") ? [base, `${base}.json`].map((one) => resolve(dirname(path), one)) : [];
    const found = outer.find((one) => one !== path && isFile(one));
    return found === undefined ? [] : this.inCompilerFile(found);
  }

  /** What a file of settings holds, which may have comments and last commas. */
  private json(path: string): unknown {
    try {
      const text = this.read(path);
      const { tree } = new SourceFile("/settings.js", `(${text.replace(/^\ufeff/, "")})`);
      const cuts = (tree.comments ?? []).map((one) => [startOf(one as never) - 1, (one.end ?? 1) - 1] as const);
      const bare = cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
      return JSON.parse(bare.replace(/,(\s*[}\]])/g, "$1"));
    } catch {
      return undefined;
    }
  }
}

function fileAt(path: string): string | undefined {
  return path.endsWith(".json") && isFile(path) ? path : sourceAt(path);
}

function matched(source: string, pattern: string): string | undefined {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return source === pattern ? "" : undefined;
  const isLong = source.length >= start.length + end.length;
  return isLong && source.startsWith(start) && source.endsWith(end)
    ? source.slice(start.length, source.length - end.length)
    : undefined;
}

/** All conditions are tried: which hold is known to the runtime alone. */
function textsIn(target: unknown): string[] {
  if (typeof target === "string") return [target];
  return typeof target === "object" && target !== null ? Object.values(target).flatMap(textsIn) : [];
}

function nearest(name: string, folder: string): string | undefined {
  const path = join(folder, name);
  if (isFile(path)) return path;
  return dirname(folder) === folder ? undefined : nearest(name, dirname(folder));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

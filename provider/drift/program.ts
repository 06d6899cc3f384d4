import { readFileSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import type * as t from "@babel/types";
import { type Binding, bindingOf, isName, isUse, nameOf } from "./bindings.js";
import { exportOf } from "./exports.js";
import type { Entry } from "./find-entry.js";
import { ImportResolver } from "./import-resolver.js";
import type { Place, Use } from "./place.js";
import { requiredBy, sourceIn } from "./modules.js";
import { SourceFile } from "./source-file.js";

/** Where a value comes from: `livechat.Campaign` of `pulumi-comm100`. */
export interface Origin {
  readonly source: string;
  readonly keys: readonly string[];
}

/** The source files of a program, as its imports lead from one to the next. Nothing is run. */
export class Program {
  private readonly byPath = new Map<string, SourceFile>();
  private readonly data = new Map<string, SourceFile | undefined>();
  private readonly imports: ImportResolver;
  private uses: ReadonlyMap<t.Identifier, readonly Use[]> | undefined;

  /**
   * @param entry - Where it begins.
   * @param read - Reads a file.
   * @throws When a file cannot be parsed.
   */
  constructor(
    readonly entry: Entry,
    private readonly read: (path: string) => string = (path) => readFileSync(path, "utf8"),
  ) {
    this.imports = new ImportResolver(read);
    this.add(entry.file);
  }

  /** Files of JSON that were looked into. */
  get dataFiles(): readonly SourceFile[] {
    return [...this.data.values()].flatMap((file) => file ?? []);
  }

  /** A file that holds JSON; undefined where it does not, or cannot be read. */
  dataAt(path: string): SourceFile | undefined {
    if (!this.data.has(path)) this.data.set(path, this.openData(path));
    return this.data.get(path);
  }

  /** All that an import of data, or of what a file gives by default, stands for. */
  givenWhole(source: string, from: SourceFile): Place | undefined {
    const path = this.imports.pathOf(source, from.folder);
    const data = path?.endsWith(".json") ? this.dataAt(path) : undefined;
    if (data) return { file: data, node: data.root };
    const other = this.fileAt(source, from);
    const found = other?.tree.program.body.find((node) => node.type === "ExportDefaultDeclaration");
    return other && found?.type === "ExportDefaultDeclaration" ? { file: other, node: found.declaration } : undefined;
  }

  /** Its files. */
  get files(): readonly SourceFile[] {
    return [...this.byPath.values()];
  }

  /** How a file is called in reports: from the program's folder on. */
  nameOf(path: string): string {
    return relative(this.entry.folder, path).split(sep).join("/");
  }

  /** Whether a file is the program's own, not shared with others, where it really is: not by a link that leads elsewhere. */
  owns(path: string): boolean {
    const name = relative(realpathSync(this.entry.folder), realpathSync(path)).split(sep);
    return !isAbsolute(name.join(sep)) && name[0] !== ".." && !name.includes("node_modules");
  }

  /** What a name stands for, where other files of the program say it in the end. */
  bindingOf(name: t.Identifier, file: SourceFile): Binding | undefined {
    const binding = bindingOf(name, file);
    return binding && this.origin(binding);
  }

  /** The file that an import means, if it is one of the program. */
  fileAt(source: string, from: SourceFile): SourceFile | undefined {
    const path = this.imports.pathOf(source, from.folder);
    return path === undefined ? undefined : this.byPath.get(path);
  }

  /** What a file gives to others under a name. */
  exportOf(file: SourceFile, key: string): Binding | undefined {
    return exportOf(file, key, this);
  }

  /** How often a constant is used, in all files; for who imports the program, once more. */
  usesOf(binding: Binding): number {
    const { file, name } = binding;
    const isOutput = file.path === this.entry.file && this.exportOf(file, name.name)?.name === name;
    return this.usesAt(name).length + (isOutput ? 1 : 0);
  }

  /** Where what is declared by a name is used, in all files. */
  usesAt(name: t.Identifier): readonly Use[] {
    this.uses ??= this.findUses();
    return this.uses.get(name) ?? [];
  }

  /** Whether an expression begins with a name that the language has itself. */
  isGlobal(node: t.Node, file: SourceFile): boolean {
    if (node.type === "MemberExpression") return this.isGlobal(node.object, file);
    return node.type === "Identifier" && this.bindingOf(node, file) === undefined;
  }

  /** What a name, or `departments.sales`, stands for. */
  meantBy(node: t.Node, file: SourceFile): Binding | undefined {
    if (node.type === "Identifier") return this.bindingOf(node, file);
    return node.type === "MemberExpression" ? this.partOf(node, file) : undefined;
  }

  /** What `departments.sales` stands for, where `departments` is a file of the program. */
  partOf(node: t.MemberExpression, file: SourceFile): Binding | undefined {
    if (node.computed || node.object.type !== "Identifier" || !isName(node.property)) return undefined;
    const module = bindingOf(node.object, file);
    return module && this.givenBy(module, nameOf(node.property));
  }

  /** What a file of the program gives under a name, where a variable stands for all of that file. */
  givenBy(module: Binding, key: string): Binding | undefined {
    const source =
      module.kind === "module" ? module.source : module.kind === "constant" ? requiredBy(module.value) : undefined;
    const other = source === undefined ? undefined : this.fileAt(source, module.file);
    return other && this.exportOf(other, key);
  }

  /** What module a value is taken from, and how. */
  originOf(node: t.Node, file: SourceFile): Origin | undefined {
    if (node.type === "MemberExpression" && !node.computed && isName(node.property)) {
      const base = this.originOf(node.object, file);
      return base && { ...base, keys: [...base.keys, nameOf(node.property)] };
    }
    const source = requiredBy(node);
    if (source !== undefined) return { source, keys: [] };
    if (node.type !== "Identifier") return undefined;
    const binding = this.bindingOf(node, file);
    if (binding?.kind === "module") return { source: binding.source, keys: [] };
    if (binding?.kind === "imported") return { source: binding.source, keys: [binding.key] };
    if (binding?.kind === "constant") return this.originOf(binding.value, binding.file);
    if (binding?.kind !== "part") return undefined;
    const base = this.originOf(binding.of, binding.file);
    return base && { ...base, keys: [...base.keys, binding.key] };
  }

  private findUses(): ReadonlyMap<t.Identifier, readonly Use[]> {
    const uses = new Map<t.Identifier, Use[]>();
    for (const file of this.files) {
      for (const node of file.nodes()) {
        const isName = node.type === "Identifier" && isUse(node, file);
        const binding = isName
          ? this.bindingOf(node, file)
          : node.type === "MemberExpression"
            ? this.partOf(node, file)
            : undefined;
        if (binding && binding.name !== node)
          uses.set(binding.name, [...(uses.get(binding.name) ?? []), { binding, node, file }]);
      }
    }
    return uses;
  }

  private origin(binding: Binding): Binding {
    const source =
      binding.kind === "imported" ? binding.source : binding.kind === "part" ? requiredBy(binding.of) : undefined;
    const other = source === undefined ? undefined : this.fileAt(source, binding.file);
    const key = binding.kind === "imported" || binding.kind === "part" ? binding.key : "";
    return (other && this.exportOf(other, key)) ?? binding;
  }

  private openData(path: string): SourceFile | undefined {
    try {
      return new SourceFile(path, this.read(path), true);
    } catch {
      return undefined;
    }
  }

  private open(path: string): SourceFile {
    try {
      return new SourceFile(path, this.read(path));
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.nameOf(path)} cannot be read as code: ${said}`, { cause: error });
    }
  }

  private add(path: string): void {
    if (this.byPath.has(path)) return;
    const file = this.open(path);
    this.byPath.set(path, file);
    for (const node of file.nodes()) {
      const source = sourceIn(node);
      const next = source === undefined ? undefined : this.imports.pathOf(source, file.folder);
      const isCode = next !== undefined && !next.endsWith(".json");
      if (isCode && !next.split(sep).includes("node_modules")) this.add(next);
    }
  }
}

import { join } from "node:path";
import ts from "typescript";
import { root } from "../../tools/set-up/folders.mjs";
import { moduleOptions } from "./tsconfig.js";

/** Where programs seem to be: inside the repository, so that `pulumi-comm100` is the built package. They are not written to disk. */
const folder = join(root, ".work", "programs");

/** A place in a program, which the mark `‸` shows. */
interface Place {
  readonly file: string;
  readonly position: number;
}

/** TypeScript's language service, as an editor asks it: what is wrong with a program, what is under the cursor, what fits there. */
export class Editor {
  private readonly texts = new Map<string, string>();
  private readonly service: ts.LanguageService;

  /**
   * @param json - The compiler options of the program's tsconfig.json.
   */
  constructor(json: object = moduleOptions) {
    const { options } = ts.convertCompilerOptionsFromJson({ ...json, noEmit: true, types: ["node"] }, folder);
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [...this.texts.keys()],
      getScriptVersion: () => "1",
      getScriptSnapshot: (file) => {
        const text = this.texts.get(file) ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      fileExists: (file) => this.texts.has(file) || ts.sys.fileExists(file),
      readFile: (file) => this.texts.get(file) ?? ts.sys.readFile(file),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
      realpath: (path) => ts.sys.realpath?.(path) ?? path,
    });
  }

  /** The compiler's messages about a program, each with its line: `3: Type 'number' is not assignable to type 'string'.` */
  problems(program: string): string[] {
    return this.problemsIn(this.open(program));
  }

  /** The compiler's messages about a program that is open. */
  problemsIn(file: string): string[] {
    const found = [...this.service.getSyntacticDiagnostics(file), ...this.service.getSemanticDiagnostics(file)];
    return found.map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  }

  /** What an editor shows above the name before the mark: its type, its comment. */
  hover(program: string): { readonly type: string; readonly comment: string } {
    const { file, position } = this.place(program);
    const info = this.service.getQuickInfoAtPosition(file, position - 1);
    return {
      type: ts.displayPartsToString(info?.displayParts),
      comment: ts.displayPartsToString(info?.documentation),
    };
  }

  /** What an editor offers at the mark. */
  completions(program: string): string[] {
    const { file, position } = this.place(program);
    return (this.service.getCompletionsAtPosition(file, position, {})?.entries ?? []).map(({ name }) => name);
  }

  /** The compiler's messages about the declarations that a program reads, its own and those of packages. */
  problemsOfDeclarations(program: string): string[] {
    this.open(program);
    const compiled = this.service.getProgram();
    const declarations = compiled?.getSourceFiles().filter((file) => file.isDeclarationFile) ?? [];
    const found = declarations.flatMap((file) => compiled?.getSemanticDiagnostics(file) ?? []);
    return found.map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  }

  /** The packages whose declarations a program reads, besides TypeScript's own. */
  packages(program: string): Set<string> {
    this.open(program);
    const files = this.service.getProgram()?.getSourceFiles() ?? [];
    const names = files.map(({ fileName }) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileName)?.[1] ?? "");
    return new Set(names.filter((name) => name !== "" && name !== "typescript"));
  }

  private place(program: string): Place {
    const position = program.indexOf("‸");
    return { file: this.open(program.replace("‸", "")), position };
  }

  /** Opens a program. Returns its file's name. */
  open(program: string): string {
    const file = join(folder, `program-${this.texts.size}.ts`);
    this.texts.set(file, program);
    return file;
  }
}

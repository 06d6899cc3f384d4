// What TypeScript knows of the package, as programs see it: the types in dist/ and the comments on them.
import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "../set-up/folders.mjs";

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
};

/** A TypeScript program of real files and of texts that are in no file. */
export function createProgram(files, texts = new Map()) {
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) =>
    texts.has(file)
      ? ts.createSourceFile(file, texts.get(file), language)
      : getSourceFile.call(host, file, language, ...rest);
  return ts.createProgram([...files, ...texts.keys()], options, host);
}

/** The file of provider/ that a declaration was compiled from, relative to the repository. */
const sourceOf = (file) =>
  relative(root, file)
    .replace(/^dist\b/, "provider")
    .replace(/\.d\.ts$/, ".ts");

/**
 * Opens the types of some areas.
 *
 * @returns `exportsOf(area)`: its exports by name, each with comment, type and the file it stands in; `propertiesOf(type)`: the same of
 * the keys of a shape; `innerOf(type)`: the keys inside a field that is an object or a list of objects; `definitionOf(type)`.
 */
export function openTypes(areas) {
  const fileOf = (area) => join(root, "dist", "resources", area, "index.d.ts");
  const program = createProgram(areas.map(fileOf));
  const checker = program.getTypeChecker();

  const propertyOf = (type, name) => {
    const found = type && checker.getTypeOfPropertyOfType(type, name);
    return found && checker.getNonNullableType(found);
  };
  const entry = (symbol) => [
    symbol.name,
    {
      ...commentOf(symbol, checker),
      type: checker.getTypeOfSymbol(symbol),
      file: sourceOf(symbol.declarations?.[0]?.getSourceFile().fileName ?? ""),
    },
  ];
  const propertiesOf = (type) => new Map(type ? checker.getPropertiesOfType(type).map(entry) : []);

  return {
    propertiesOf,
    exportsOf(area) {
      const module = checker.getSymbolAtLocation(program.getSourceFile(fileOf(area)));
      return new Map(checker.getExportsOfModule(module).map(entry));
    },
    innerOf(type) {
      // A schema says under `_zod` what it answers; inside that, values say it themselves.
      const value = propertyOf(propertyOf(type, "_zod"), "output") ?? checker.getNonNullableType(type);
      const row = checker.isArrayType(value) ? checker.getNonNullableType(checker.getTypeArguments(value)[0]) : value;
      return propertiesOf(row);
    },
    /** The shapes of the definition that a class or a look-up was made from. */
    shapesOf(type) {
      const definition = propertyOf(type, "definition") ?? type.aliasTypeArguments?.[0];
      return Object.fromEntries(
        ["parent", "fields", "outputs"].map((key) => [key, propertiesOf(propertyOf(definition, key))]),
      );
    },
  };
}

/** The text of a comment, and its tags by name. */
function commentOf(symbol, checker) {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => [name, ts.displayPartsToString(text).trim()]);
  return {
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    default: tags.find(([name]) => name === "defaultValue")?.[1],
    examples: tags.filter(([name]) => name === "example").map(([, text]) => text),
    see: tags.filter(([name]) => name === "see").map(([, text]) => text),
  };
}

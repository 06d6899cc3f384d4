import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "@swc/core";
import { root } from "../../tools/set-up/folders.mjs";
import { installedHome, installInto } from "../installed.js";
import { moduleOptions, templateOptions } from "../package/tsconfig.js";

/** What a program is written in: TypeScript, or JavaScript, as ECMAScript modules or as CommonJS. */
export type Language = "esm" | "commonjs" | "javascript" | "javascript-esm";

/** A program that is ESM TypeScript here, and compiled before the CLI sees it. */
type Written = Language | undefined;

const isTypeScript = (language: Written) => language === "esm" || language === "commonjs";

const isModule = (language: Written) => language === undefined || language.endsWith("esm");

/** A folder for a project that finds the package. */
export function newProject(language: Written, hasOwnPackage: boolean): string {
  const home = hasOwnPackage ? join(root, ".work", "e2e") : installedHome();
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, "stack-"));
  if (hasOwnPackage) installInto(folder);
  const manifest = { name: "test", ...(isModule(language) && { type: "module" }) };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** Writes a project's program. Where it does not name the package, `comm100` and `pulumi` are imported. */
export function writeProgram(folder: string, program: string, language: Written): void {
  const whole = `${program.includes("pulumi-comm100") ? "" : importsIn(language)}${program}\n`;
  const file = join(folder, `index.${isTypeScript(language) ? "ts" : "js"}`);
  writeFileSync(file, language === undefined ? javaScriptOf(whole) : whole);
}

/** Writes a project's settings: of Pulumi, and of the compiler. */
export function writeSettings(folder: string, language: Written): void {
  const yaml = [
    "name: test",
    "runtime:",
    "  name: nodejs",
    "  options:",
    ...(language === undefined ? ["    typescript: false"] : []),
    "    nodeargs: --disable-warning=DEP0180",
    "",
  ];
  writeFileSync(join(folder, "Pulumi.yaml"), yaml.join("\n"));
  if (!isTypeScript(language)) return;
  const compilerOptions = language === "esm" ? moduleOptions : templateOptions;
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
}

function javaScriptOf(program: string): string {
  const jsc = { target: "es2022", parser: { syntax: "typescript" } } as const;
  return transformSync(program, { jsc, module: { type: "es6" }, swcrc: false }).code;
}

function importsIn(language: Written): string {
  return language === "javascript"
    ? `const pulumi = require("@pulumi/pulumi");\nconst comm100 = require("pulumi-comm100");\n`
    : `import * as pulumi from "@pulumi/pulumi";\nimport * as comm100 from "pulumi-comm100";\nvoid pulumi;\n`;
}

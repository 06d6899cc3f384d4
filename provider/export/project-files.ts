import { packageVersion } from "../client/version.js";

/** The files of a project that hold no settings. */
export function projectFiles(name: string): Record<string, string> {
  return {
    "Pulumi.yaml": `name: ${name}
description: Comm100 as code
runtime:
  name: nodejs
  options:
    # ts-node uses what newer versions of Node call deprecated; without this, every run shows that warning.
    nodeargs: --disable-warning=DEP0180
`,
    "package.json": json({
      name,
      private: true,
      type: "module",
      dependencies: { "@pulumi/pulumi": "^3.216.0", "pulumi-comm100": packageVersion() },
      // Pulumi brings a ts-node that is too old for ES modules.
      devDependencies: { "@types/node": "^22.0.0", "ts-node": "^10.9.2", typescript: "^6.0.0" },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        strict: true,
        target: "es2022",
        module: "nodenext",
        moduleResolution: "nodenext",
        rootDir: ".",
        types: ["node"],
        skipLibCheck: true,
      },
      include: ["**/*.ts"],
    }),
    "text.ts": `import { readFileSync } from "node:fs";

/** Reads a text of this project, exactly as it stands in \`texts/\`. */
export function text(path: string): string {
  return readFileSync(new URL(\`texts/\${path}\`, import.meta.url), "utf8");
}
`,
    ".gitignore": "node_modules/\n.comm100-export/\n.*.comm100-tmp\nimport.json\n",
    // Git for Windows gives files other line ends: code can bear that, a text would become another one on the site.
    ".gitattributes": "* text=auto eol=lf\ntexts/** -text\n",
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

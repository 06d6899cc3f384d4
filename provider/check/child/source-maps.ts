import * as module from "node:module";

/** Has Node keep the source maps of the program's own modules. Those of packages it would look for in each of their files. */
export function enableSourceMaps(): void {
  // Newer than the oldest Node that the package runs on.
  const { setSourceMapsSupport } = module as Partial<typeof module>;
  if (setSourceMapsSupport) setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
  else process.setSourceMapsEnabled(true);
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { root, work } from "../../tools/set-up/folders.mjs";

/** A browser that can be started. */
export interface FoundBrowser {
  readonly path: string;
  /** What its process needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser of the machine, else the one of the package `@sparticuz/chromium`, which is unpacked once.
 *
 * @throws When there is none.
 */
export function findBrowser(): FoundBrowser {
  const own = process.env["CHROME_PATH"];
  if (own !== undefined && own !== "") {
    if (!existsSync(own)) throw new Error(`CHROME_PATH names ${own}, which does not exist.`);
    return { path: own, env: {} };
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const installed = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) =>
    existsSync(path),
  );
  if (installed !== undefined) return { path: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return unpacked();
  throw new Error("These tests need a browser: install Chrome or Chromium, or set CHROME_PATH to one.");
}

/** What the package holds is a binary with the libraries and fonts that a bare machine lacks, packed for another place. */
function unpacked(): FoundBrowser {
  const source = join(root, "node_modules", "@sparticuz", "chromium");
  const manifest = join(source, "package.json");
  if (!existsSync(manifest)) throw new Error("These tests need a browser: npm install brings one.");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const folder = join(work, "browser", version);
  if (!existsSync(folder)) unpack(join(source, "bin"), folder);
  const env = { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "own-fonts.conf") };
  return { path: join(folder, "chromium"), env };
}

/** Unpacks beside, then moves: another process may do the same at this moment, and finds all or nothing. */
function unpack(packed: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const making = mkdtempSync(join(dirname(folder), "making-"));
  const read = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(making, "chromium"), read("chromium.br"), { mode: 0o755 });
  for (const archive of ["al2023.tar.br", "fonts.tar.br"])
    execFileSync("tar", ["-x", "--no-same-owner", "-C", making], { input: read(archive) });
  const fonts = ["/usr/share/fonts", "/usr/local/share/fonts", join(folder, "fonts")].map(
    (path) => `<dir>${path}</dir>`,
  );
  const config = `<fontconfig>${fonts.join("")}<cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>`;
  writeFileSync(join(making, "own-fonts.conf"), config);
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

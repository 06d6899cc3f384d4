// Builds the Pulumi CLI from its Go modules, for machines that cannot reach the download site.
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../children.mjs";
import { root, temporaryFolder, work } from "../folders.mjs";
import { isProgram, programs } from "../path.mjs";
import { SetUpError, step, tail } from "../report.mjs";
import { isAtLeast, oldestGo, pulumiVersion } from "../versions.mjs";

const modules = dirname(dirname(fileURLToPath(import.meta.url)));
const caches = join(work, "go");

/** A Go that can build the CLI: its program, or undefined. */
export async function findGo(env) {
  for (const file of [...programs("go", env), "/usr/local/go/bin/go"].filter(isProgram)) {
    const { code, output } = await run(file, ["version"], { env: goEnvironment(env), quiet: true, timeout: 20_000 });
    const version = /\bgo(\d+\.\d+(?:\.\d+)?)/.exec(output)?.[1];
    if (code === 0 && version && isAtLeast(version, oldestGo)) return file;
  }
  return undefined;
}

/** Builds the CLI and its Node language host; returns the folder of the programs, in a temporary place. */
export async function compileCli(go, env) {
  const folder = temporaryFolder("compile");
  const temporary = temporaryFolder("go");
  const settings = { ...goEnvironment(env), GOTMPDIR: temporary };
  const build = (module, name, flags) => buildOne(go, settings, join(modules, module), join(folder, name), flags);
  await step(
    `build of Pulumi ${pulumiVersion} from its Go modules`,
    { size: "4 GB of disk for the while, 130 MB in the end", usually: "3 to 6 min" },
    async () => {
      const stamp = `github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${pulumiVersion}`;
      await build("pulumi-language-nodejs", "pulumi-language-nodejs", [
        ...["-ldflags", "-s -w"],
        "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
      ]);
      await build("pulumi", "pulumi", [
        ...["-tags", "osusergo,grpcnotrace", "-ldflags", `-s -w -X ${stamp}`],
        "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
      ]);
    },
  );
  const script = "pulumi-resource-pulumi-nodejs";
  copyFileSync(join(root, "node_modules", "@pulumi", "pulumi", script), join(folder, script));
  rmSync(caches, { recursive: true, force: true });
  rmSync(temporary, { recursive: true, force: true });
  return folder;
}

async function buildOne(go, env, module, output, flags) {
  const result = await run(go, ["build", "-trimpath", "-o", output, ...flags], { cwd: module, env, quiet: true });
  if (result.code === 0) return;
  throw new SetUpError(
    `the Go build of Pulumi failed:\n${tail(result.output)}\n\n` +
      "What is fetched and built so far is kept in .work/go, so that another try goes on from there.\n" +
      "Or install Pulumi from https://www.pulumi.com/docs/install, then run this again.",
  );
}

/** Go's caches inside the repository, unless the user names others; the settings of `go env -w` stay in force. */
function goEnvironment(env) {
  const settings = join(caches, "config");
  if (!existsSync(settings)) mkdirSync(settings, { recursive: true });
  const config = env.XDG_CONFIG_HOME || join(homedir(), ".config");
  const redirected =
    process.platform === "linux" ? { GOENV: env.GOENV || join(config, "go", "env"), XDG_CONFIG_HOME: settings } : {};
  return {
    ...env,
    ...redirected,
    GOCACHE: env.GOCACHE || join(caches, "build"),
    GOMODCACHE: env.GOMODCACHE || join(caches, "modules"),
    GOPATH: env.GOPATH || join(caches, "path"),
    GOFLAGS: "-modcacherw -buildvcs=false",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    CGO_ENABLED: "0",
  };
}

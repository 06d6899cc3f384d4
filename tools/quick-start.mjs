// npm run quick-start: a real `pulumi up` of examples/quick-start against an emulated Comm100 site.
//   --keep    the emulator stays, and Enter runs `pulumi up` again, to see what an edit of the program changes
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { pathToFileURL } from "node:url";
import { randomUUID } from "node:crypto";
import { setUp } from "./set-up.mjs";
import { run, runInTerminal } from "./set-up/children.mjs";
import { root, work } from "./set-up/folders.mjs";
import { onInterrupt } from "./set-up/interrupts.mjs";
import { isAlive } from "./set-up/lock.mjs";
import { SetUpError, script } from "./set-up/report.mjs";

const stack = "quick-start";
/** What the example reads as secrets from its stack's configuration. */
const secrets = ["firstPassword"];

async function play({ emulator, project, env }) {
  await pulumiQuietly(["stack", "init", stack, "--no-select"], project, env);
  for (const name of secrets) {
    await pulumiQuietly(["config", "set", "--secret", name, `Quick-1-${randomUUID()}`, "--stack", stack], project, env);
  }
  const keep = process.argv.includes("--keep");
  do {
    emulator.forgetCalls();
    const failed = (await pulumi(["up", "--yes"], project, env)) || (await again(emulator, project, env));
    if (!keep && failed) return failed;
  } while (keep && (await enter(emulator)));
  sayNext();
  return 0;
}

async function again(emulator, project, env) {
  heading(`The emulated site got ${countOf(emulator.calls)}. And is there anything left to do?`);
  return pulumi(["preview", "--expect-no-changes"], project, env);
}

/** How many calls of each method, as "12 GET, 9 POST". */
function countOf(calls) {
  const counts = new Map();
  for (const { method } of calls) counts.set(method, (counts.get(method) ?? 0) + 1);
  return [...counts].map(([method, count]) => `${count} ${method}`).join(", ") || "no calls";
}

async function startEmulator() {
  const { createEmulator } = await import(pathToFileURL(join(root, "dist", "emulator", "index.js")).href);
  const emulator = await createEmulator();
  onInterrupt(() => emulator.close());
  heading(`An emulated Comm100 site is at ${emulator.url}`);
  return emulator;
}

/**
 * A folder of this run with its state, and a Pulumi.yaml that names the same program as the repository's. The
 * repository's folder would get a Pulumi.quick-start.yaml, which may be the user's own.
 */
function makeProject() {
  const runs = join(work, "quick-start");
  mkdirSync(runs, { recursive: true });
  for (const name of readdirSync(runs)) {
    if (!isAlive(Number(name))) rmSync(join(runs, name), { recursive: true, force: true });
  }
  const project = join(runs, String(process.pid));
  onInterrupt(() => rmSync(project, { recursive: true, force: true }));
  mkdirSync(join(project, "state"), { recursive: true });
  const settings = readFileSync(join(root, "Pulumi.yaml"), "utf8");
  writeFileSync(join(project, "Pulumi.yaml"), settings.replace(/^main: /m, "main: ../../../"));
  return project;
}

/** The user's own account, backend and stack stay out of it. */
function pulumiEnvironment(env, emulator, project) {
  const { siteId, email, apiKey } = emulator.credentials;
  const own = Object.entries(env).filter(
    ([name]) => !/^COMM100_|^PULUMI_(ACCESS_TOKEN|STACK|CONFIG_PASSPHRASE_FILE)$/.test(name) || name === "COMM100_LOG",
  );
  return {
    ...Object.fromEntries(own),
    COMM100_ENDPOINT: emulator.url,
    COMM100_SITE_ID: String(siteId),
    COMM100_EMAIL: email,
    COMM100_API_KEY: apiKey,
    PULUMI_BACKEND_URL: pathToFileURL(join(project, "state")).href,
    PULUMI_CONFIG_PASSPHRASE: stack,
  };
}

async function pulumi(args, project, env) {
  heading(`pulumi ${args.join(" ")}`);
  return (await runInTerminal("pulumi", [...args, "--stack", stack], { cwd: project, env })).code;
}

async function pulumiQuietly(args, project, env) {
  const { code, output } = await run("pulumi", [...args, "--non-interactive"], { cwd: project, env, quiet: true });
  if (code !== 0) throw new SetUpError(`pulumi ${args.slice(0, 2).join(" ")} failed:\n${output}`);
}

/** Waits for Enter; false at the end of the input. */
async function enter(emulator) {
  heading(
    `Edit examples/quick-start/index.ts, then Enter: pulumi up again, on the same site ${emulator.url}. Ctrl-C ends.`,
  );
  const lines = createInterface({ input: process.stdin });
  const ended = await Promise.race([
    lines.question("").then(() => false),
    new Promise((resolve) => lines.once("close", () => resolve(true))),
  ]);
  lines.close();
  return !ended;
}

const heading = (text) => console.log(`\n── ${text}\n`);

function sayNext() {
  heading("What to try next");
  console.log(`  Change examples/quick-start/index.ts and see what pulumi makes of it:
    npm run quick-start -- --keep

  The same program on your own Comm100 site, from this folder, with your own Pulumi backend:
    pulumi stack init shop
    pulumi config set comm100:domain dash11.comm100.io        your Control Panel's domain
    pulumi config set comm100:siteId 10000
    pulumi config set comm100:email you@example.com
    pulumi config set --secret comm100:apiKey …
${secrets.map((name) => `    pulumi config set --secret ${name} …\n`).join("")}    pulumi up
`);
}

await script(async () => {
  const { env } = await setUp();
  const emulator = await startEmulator();
  const project = makeProject();
  try {
    return await play({ emulator, project, env: pulumiEnvironment(env, emulator, project) });
  } finally {
    await emulator.close();
    rmSync(project, { recursive: true, force: true });
  }
});

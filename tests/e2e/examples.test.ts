import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Inventory } from "../../provider/inventory/inventory.js";
import { readState } from "../../provider/inventory/read-state.js";
import { findingsOf } from "../../provider/policy/findings.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));

/** Values of a stack's configuration by their paths. */
interface Config {
  readonly plain?: Readonly<Record<string, string>>;
  readonly secret?: Readonly<Record<string, string>>;
}

interface Example {
  /** What the program reads from its stack's configuration. */
  readonly config?: (sites: readonly Emulator[]) => Config;
  /** By how many objects which collections grow, on each site. */
  readonly makes: Readonly<Record<string, number>>;
  /** Sites that the program sets up. Left out, one. */
  readonly sites?: number;
}

const table: Readonly<Record<string, Example>> = {
  "quick-start": {
    config: () => ({ secret: { firstPassword: "First-1-password" } }),
    makes: { "livechat/campaigns": 2, "livechat/shifts": 1, "global/departments": 2 },
  },
  "multilingual-site": {
    makes: { "livechat/campaigns": 4, "livechat/dynamicCampaignRules": 3, "global/publicCannedMessages": 16 },
  },
  "ticketing-sla": {
    makes: { "ticketing/slaPolicies": 3, "ticketing/holidays": 4, "ticketing/views": 3, "ticketing/tags": 3 },
  },
  "help-centre": {
    makes: { "kb/knowledgeBases": 1, "kb/articles": 4, "kb/tags": 5, "kb/customPages": 1 },
  },
  "ai-agent": {
    config: () => ({
      secret: { shopToken: "shop-token-1" },
      plain: { chatbotEngineId: "b0000000-0000-4000-8000-0000000000e1" },
    }),
    makes: { "aiagent/aiAgents": 1, "aiagent/functions": 2, "aiagent/topics": 3, "bot/chatbots": 1 },
  },
  "team-from-csv": {
    config: () => {
      const names = ["ada", "konrad", "grace", "edsger"];
      const entries = names.map((name) => [`passwords["${name}@shop.example"]`, `${name}-1-Password`]);
      return { secret: Object.fromEntries(entries) as Record<string, string> };
    },
    makes: { "global/agents": 4, "global/departments": 2, "global/roles": 2 },
  },
  security: {
    config: () => ({
      plain: {
        idpLoginUrl: "https://idp.example/sso",
        idpCertificate: "-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----",
        shopPublicKey: "-----BEGIN PUBLIC KEY-----\nTUlJ\n-----END PUBLIC KEY-----",
      },
    }),
    makes: { "global/loginIpAllowlists": 2, "livechat/bannedIps": 1 },
  },
  "two-sites": {
    sites: 2,
    config: ([staging, production]) => ({
      plain: { ...accountOf("staging", staging), ...accountOf("production", production) },
      secret: {
        "apiKeys.staging": staging?.credentials.apiKey ?? "",
        "apiKeys.production": production?.credentials.apiKey ?? "",
      },
    }),
    makes: { "livechat/campaigns": 1, "livechat/shifts": 1, "livechat/webhooks": 1 },
  },
};

function accountOf(name: string, site: Emulator | undefined): Record<string, string> {
  if (!site) throw new Error(`${name} needs a site`);
  return {
    [`accounts.${name}.endpoint`]: site.url,
    [`accounts.${name}.siteId`]: String(site.credentials.siteId),
    [`accounts.${name}.email`]: site.credentials.email,
  };
}

const running: Emulator[] = [];
let stack: Stack | undefined;
afterEach(async () => {
  stack?.dispose();
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** A stack of the example's own files, with its configuration. */
async function stackOf(name: string, config: Config): Promise<Stack> {
  const [first] = running;
  if (!first) throw new Error("an example needs a site");
  const made = await Stack.create(readFileSync(join(examples, name, "index.ts"), "utf8"), {
    language: "esm",
    env: environmentOf(first),
  });
  stack = made;
  cpSync(join(examples, name), made.folder, {
    recursive: true,
    filter: (path) => !/(Pulumi.*\.yaml|tsconfig\.json)$/.test(path),
  });
  const { plain = {}, secret = {} } = config;
  const values = [
    ...Object.entries(plain).flatMap(([path, value]) => ["--plaintext", `${path}=${value}`]),
    ...Object.entries(secret).flatMap(([path, value]) => ["--secret", `${path}=${value}`]),
  ];
  const set = values.length > 0 ? await made.pulumi("config", "set-all", "--path", ...values) : { code: 0, text: "" };
  expect([set.code, set.text]).toEqual([0, ""]);
  return made;
}

/** How many objects each site has of what the example makes. */
const sizes = ({ makes }: Example) =>
  running.map((site) => Object.fromEntries(Object.keys(makes).map((path) => [path, site.rows(path).length])));

/** What the rules of the policy pack find in a state of the file backend. */
async function mistakesIn(state: string): Promise<string[]> {
  const { checkpoint } = JSON.parse(state) as { checkpoint: { latest: unknown } };
  const inventory = await Inventory.of(readState(JSON.stringify({ deployment: checkpoint.latest })));
  return findingsOf(inventory).map(({ message }) => message);
}

describe("every example", () => {
  it("runs here, and is in a list that leads to it", () => {
    const folders = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    const programs = folders.filter((folder) => existsSync(join(examples, folder, "index.ts")));
    expect(programs.sort()).toEqual(Object.keys(table).sort());
    const list = readFileSync(join(examples, "README.md"), "utf8");
    const links = [...list.matchAll(/^\| \[.*?\]\((.*?)\)/gm)].map(([, link = ""]) => link);
    expect(links.map((link) => dirname(link)).sort()).toEqual(folders.sort());
    expect(links.filter((link) => !existsSync(join(examples, link)))).toEqual([]);
  });

  it.each(Object.entries(table))(
    "%s is made, keeps its secrets, makes no mistake that a rule finds, has nothing left to do, and is destroyed",
    async (name, example) => {
      for (let site = 0; site < (example.sites ?? 1); site++) {
        running.push(await createEmulator({ siteId: 10_000 + site, apiKey: `emulated-key-${site}` }));
      }
      const config = example.config?.(running) ?? {};
      const program = await stackOf(name, config);
      const before = sizes(example);
      const up = await program.up();
      expect([up.code, up.text]).toEqual([0, expect.any(String)]);
      const grown = before.map((site) =>
        Object.fromEntries(Object.entries(site).map(([path, count]) => [path, count + (example.makes[path] ?? 0)])),
      );
      expect(sizes(example)).toEqual(grown);
      const state = readFileSync(join(program.folder, "backend/.pulumi/stacks/test/test.json"), "utf8");
      expect(Object.values(config.secret ?? {}).filter((secret) => state.includes(secret))).toEqual([]);
      expect(await mistakesIn(state)).toEqual([]);
      const preview = await program.preview("--expect-no-changes");
      expect([preview.code, preview.text]).toEqual([0, expect.any(String)]);
      const destroy = await program.destroy();
      expect([destroy.code, destroy.text]).toEqual([0, expect.any(String)]);
      expect(sizes(example)).toEqual(before);
    },
  );
});

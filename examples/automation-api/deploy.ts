// Sets up the live chat of many customers from a script: a stack for each, without a project folder for each.
//   node deploy.ts up customers.json
import { readFileSync } from "node:fs";
import { type ConfigMap, LocalWorkspace, type Stack } from "@pulumi/pulumi/automation/index.js";
import * as comm100 from "pulumi-comm100";

interface Customer {
  /** Name of the customer's stack. */
  readonly name: string;
  readonly siteId: number;
  readonly email: string;
  readonly domain?: string;
  /** Instead of a domain: an emulator. */
  readonly endpoint?: string;
  readonly shop: string;
  readonly greeting: string;
}

/** What each customer gets. */
function program({ shop, greeting }: Customer) {
  const support = new comm100.global.Department("support", { name: "Support" });
  const campaign = new comm100.livechat.Campaign("shop", { name: shop, language: "english" });
  const campaignId = campaign.id;
  new comm100.livechat.ChatWindow("shop", { campaignId, greetingMessage: greeting });
  new comm100.livechat.RoutingConfig("shop", {
    campaignId,
    isEnabled: true,
    type: "simple",
    routeTo: "department",
    routeToId: support.id,
  });
  return Promise.resolve({ campaignId });
}

/** Keys never stand in a file beside the others: COMM100_API_KEY_BAKERY. */
function apiKeyOf({ name }: Customer): string {
  const variable = `COMM100_API_KEY_${name.toUpperCase()}`;
  const key = process.env[variable];
  if (key === undefined) throw new Error(`Set ${variable} to the API key of ${name}.`);
  return key;
}

function settingsOf(customer: Customer): ConfigMap {
  const { siteId, email, domain, endpoint } = customer;
  return {
    "comm100:siteId": { value: String(siteId) },
    "comm100:email": { value: email },
    "comm100:apiKey": { value: apiKeyOf(customer), secret: true },
    ...(endpoint === undefined
      ? { "comm100:domain": { value: domain ?? "" } }
      : { "comm100:endpoint": { value: endpoint } }),
  };
}

async function stackOf(customer: Customer): Promise<Stack> {
  const projectName = "customers";
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: customer.name, projectName, program: () => program(customer) },
    {
      // Pulumi's provider process starts in `main`, and looks for pulumi-comm100 from there. Without it, it would start in a temporary folder.
      projectSettings: { name: projectName, runtime: "nodejs", main: import.meta.dirname },
    },
  );
  await stack.setAllConfig(settingsOf(customer));
  return stack;
}

const [action = "preview", file = "customers.json"] = process.argv.slice(2);
const customers = JSON.parse(readFileSync(file, "utf8")) as Customer[];

for (const customer of customers) {
  const stack = await stackOf(customer);
  const onOutput = (text: string) => process.stdout.write(text);
  console.log(`${customer.name}: ${action}`);
  if (action === "up") await stack.up({ onOutput });
  else if (action === "preview") await stack.preview({ onOutput });
  // Both run the program, so that a key that was rotated since the last update is used.
  else if (action === "refresh") await stack.refresh({ onOutput, runProgram: true });
  else if (action === "destroy") await stack.destroy({ onOutput, runProgram: true, remove: true });
  else throw new Error(`There is no action ${action}: up, preview, refresh or destroy.`);
}

// Two sites from one program: what was tried on staging comes to production as it was tried.
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";

type SiteName = "staging" | "production";

/** Where a site is, and who makes the calls. */
interface Account {
  readonly domain?: string;
  /** Instead of a domain: an emulator. */
  readonly endpoint?: string;
  readonly siteId: number;
  readonly email: string;
}

/** What differs between the two. All else is the same, and so it stands in the function below. */
interface Differences {
  readonly shop: string;
  readonly greeting: string;
  readonly offlineMessagesTo: string;
  readonly webhook: string;
}

const config = new pulumi.Config();
const accounts = config.requireObject<Record<SiteName, Account>>("accounts");
const apiKeys = config.requireSecretObject<Record<SiteName, string>>("apiKeys");

/** Describes one site. Names of resources begin with the site's, for a program cannot have two of the same name. */
function describeSite(site: SiteName, { shop, greeting, offlineMessagesTo, webhook }: Differences) {
  const account = accounts[site];
  const apiKey = apiKeys.apply((keys) => keys[site]);
  // Whatever gets these options, look-ups included, is on this site. What is made without them would be on a third.
  const options = { provider: new comm100.Provider(site, { ...account, apiKey }) };

  const owner = comm100.global.getAgentOutput({ email: account.email }, options);

  const support = new comm100.global.Department(
    `${site}-support`,
    {
      name: "Support",
      offlineMessageMailTo: "toEmailAddresses",
      offlineMessageEmailAddresses: offlineMessagesTo,
      agentIds: [owner.id],
    },
    options,
  );

  const campaign = new comm100.livechat.Campaign(`${site}-shop`, { name: shop, language: "english" }, options);
  const campaignId = campaign.id;

  new comm100.livechat.ChatWindow(`${site}-shop`, { campaignId, style: "circle", greetingMessage: greeting }, options);
  new comm100.livechat.PreChat(`${site}-shop`, { campaignId, isEnabled: true, greetingMessage: greeting }, options);
  new comm100.livechat.RoutingConfig(
    `${site}-shop`,
    { campaignId, isEnabled: true, type: "simple", routeTo: "department", routeToId: support.id },
    options,
  );

  new comm100.livechat.Shift(
    `${site}-day`,
    {
      name: "Day",
      timeZone: comm100.timeZoneFromIana("America/Halifax"),
      departmentIds: [support.id],
      shiftWorkingHours: (["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const).map((dayOfWeek) => ({
        dayOfWeek,
        startTime: "09:00:00",
        endTime: "17:30:00",
      })),
    },
    options,
  );

  new comm100.livechat.Webhook(
    `${site}-offline-messages`,
    { event: "offlineMessageIsSubmitted", targetUrl: webhook },
    options,
  );

  return { campaignId, supportId: support.id };
}

export const staging = describeSite("staging", {
  shop: "Shop (staging)",
  greeting: "This is a test. Nobody will answer.",
  offlineMessagesTo: "developers@shop.example",
  webhook: "https://hooks.staging.shop.example/comm100",
});

export const production = describeSite("production", {
  shop: "Shop",
  greeting: "Hi! What can we do for you?",
  offlineMessagesTo: "support@shop.example",
  webhook: "https://hooks.shop.example/comm100",
});

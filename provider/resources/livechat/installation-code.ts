import { lookUps } from "../../look-up.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "InstallationCode",
  noun: "installation code",
  path: "livechat/campaigns/{campaignId}/installation",
  otherPath: "livechat/campaigns/{campaignId}/installationCode",
  isGuessed: true,
  singleton: true,
  parent: {
    /** The campaign whose code it is: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {},
  outputs: {
    /** HTML that makes the campaign's chat button appear on every web page that carries it. */
    code: z.string().optional(),
  },
});

const look = lookUps(definition);

/**
 * Reads the HTML that puts a campaign's chat button on a web page, to hand it to whatever builds the site. The API makes it; it cannot be
 * set.
 *
 * No public page shows the path. The one that programs of others call is read, and where there is nothing, that of the older version.
 *
 * @example
 * ```ts
 * const { code } = await comm100.livechat.getInstallationCode({ campaignId: "1b0c6a52-7d3e-4f4a-b6c1-9a8b7c6d5e01" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getInstallationCode = look.one;

/** {@link getInstallationCode} with outputs. */
export const getInstallationCodeOutput = look.oneOutput;

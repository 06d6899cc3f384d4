import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "IntegrationGotoMeetingConfig",
  noun: "GoTo Meeting integration",
  path: "livechat/integrationGotoMeetingConfig",
  isGuessed: true,
  singleton: true,
  withoutPut: true,
  fields: {
    /** Whether agents can invite visitors to a meeting in GoTo Meeting. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link IntegrationGotoMeetingConfig}. */
export interface IntegrationGotoMeetingConfigArgs extends Args<typeof definition> {}

/**
 * Switches GoTo Meeting in chats on or off for the whole site. No page of the API's documents describes it; what is known comes from calls
 * to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.IntegrationGotoMeetingConfig("meetings", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class IntegrationGotoMeetingConfig extends resource<typeof definition, IntegrationGotoMeetingConfigArgs>(
  definition,
) {}

import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ScreenSharingConfig",
  noun: "screen sharing setting",
  path: "livechat/screenSharingConfig",
  isGuessed: true,
  singleton: true,
  withoutPut: true,
  fields: {
    /** Whether visitors can show agents their screen. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link ScreenSharingConfig}. */
export interface ScreenSharingConfigArgs extends Args<typeof definition> {}

/**
 * Switches the sharing of screens on or off for the whole site. No page of the API's documents describes it; what is known comes from
 * calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.ScreenSharingConfig("screens", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class ScreenSharingConfig extends resource<typeof definition, ScreenSharingConfigArgs>(definition) {}

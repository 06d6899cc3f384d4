import { type Args, resource } from "../../resource.js";
import { define, switchable, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "LiveChatAutoTranslationConfig",
  noun: "live chat translation setting",
  path: "livechat/autoTranslationConfig",
  singleton: true,
  permission: "Manage Settings",
  fields: {
    /**
     * Words that are never translated, such as names of products. Letters, digits, underscores and hyphens. The list replaces the one on
     * the server.
     */
    excludedWords: unordered(z.array(z.string())).optional(),
    /** Whether chats are translated as agent and visitor write. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link LiveChatAutoTranslationConfig}. */
export interface LiveChatAutoTranslationConfigArgs extends Args<typeof definition> {}

/**
 * Translation of chats, on the whole site. Newer versions of the API have it as `global.AutoTranslationConfig`, for ticketing as well.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.LiveChatAutoTranslationConfig("translation", { isEnabled: true, excludedWords: ["Widgetron"] });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Livechat/autoTranslationConfig
 */
export class LiveChatAutoTranslationConfig extends resource<typeof definition, LiveChatAutoTranslationConfigArgs>(
  definition,
) {}

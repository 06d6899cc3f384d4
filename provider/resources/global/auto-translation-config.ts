import { type Args, resource } from "../../resource.js";
import { define, openChoice, switchable, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "AutoTranslationConfig",
  noun: "translation setting",
  path: "global/autoTranslationConfig",
  singleton: true,
  permission: "Manage Settings",
  fields: {
    /** Words that are never translated, such as names of products. The list replaces the one on the server. */
    excludedWords: unordered(z.array(z.string())).optional(),
    /** Whether chats are translated. The newest version of the API; an older one has `isEnabled`. */
    isEnabledInLiveChat: z.boolean().optional(),
    /** Whether tickets and messages are translated. The newest version of the API; an older one has `isEnabled`. */
    isEnabledInTicketingAndMessaging: z.boolean().optional(),
    /** What stands behind a translation in tickets and messages. */
    translationSuffixInTicketingAndMessaging: z.string().optional(),
    /** What stands behind an original in tickets and messages. */
    originalSuffixInTicketingAndMessaging: z.string().optional(),
    /** Whether the recipient of a ticket's message gets the translation alone, or the original as well. */
    messageContentInTicketingAndMessaging: openChoice(
      "sendBothOriginalAndTranslation",
      "onlySendTheTranslation",
    ).optional(),
    /**
     * Whether texts are translated, in a version of the API of 2023. The newest one has a switch for each product instead; use those that
     * your site has.
     */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link AutoTranslationConfig}. */
export interface AutoTranslationConfigArgs extends Args<typeof definition> {}

/**
 * Translation of what agents and visitors write, on the whole site. Older versions of the API have
 * `livechat.LiveChatAutoTranslationConfig`.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.AutoTranslationConfig("translation", { isEnabledInLiveChat: true, excludedWords: ["Widgetron"] });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-auto-translation
 */
export class AutoTranslationConfig extends resource<typeof definition, AutoTranslationConfigArgs>(definition) {}

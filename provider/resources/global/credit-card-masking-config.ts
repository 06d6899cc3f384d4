import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "CreditCardMaskingConfig",
  noun: "credit card masking",
  path: "global/creditCardMaskingConfig",
  singleton: true,
  fields: {
    /** Whether numbers of credit cards are hidden in what visitors and agents write. */
    isEnabled: switchable(z.boolean()).optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link CreditCardMaskingConfig}. */
export interface CreditCardMaskingConfigArgs extends Args<typeof definition> {}

/**
 * Hides the numbers of credit cards, on the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is. The API's documents name a way to delete it, which
 * is never used: forgetting the setting should not uncover numbers.
 *
 * @example
 * ```ts
 * new comm100.global.CreditCardMaskingConfig("cards", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-credit-card-masking-config
 */
export class CreditCardMaskingConfig extends resource<typeof definition, CreditCardMaskingConfigArgs>(definition) {}

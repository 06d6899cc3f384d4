import { type Args, resource } from "../../resource.js";
import { define, switchable, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "RestrictedWordsConfig",
  noun: "restricted words setting",
  path: "global/restrictedWordsConfig",
  singleton: true,
  fields: {
    /** Whether the words are restricted. */
    isEnabled: switchable(z.boolean()).optional(),
    /** What agents cannot write: one text, a word on each line. */
    restrictedWords: z.string().optional(),
    /**
     * What visitors cannot write. The list replaces the one on the server. Newer versions of the API only; they clear it with one empty
     * text: `[""]`.
     */
    restrictedWordsForVisitors: unordered(z.array(z.string())).optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link RestrictedWordsConfig}. */
export interface RestrictedWordsConfigArgs extends Args<typeof definition> {}

/**
 * Words that agents and visitors cannot write. No page of the API's documents describes it; what is known comes from calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.RestrictedWordsConfig("words", {
 *   isEnabled: true,
 *   restrictedWords: "darn\nheck",
 *   restrictedWordsForVisitors: ["darn"],
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class RestrictedWordsConfig extends resource<typeof definition, RestrictedWordsConfigArgs>(definition) {}

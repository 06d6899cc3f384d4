import type { Rule } from "../rule.js";
import { isBlank, rowsOf, said } from "../said.js";

/** Finds languages of campaigns that leave visitors without words. */
export const languageWithoutTexts: Rule = {
  name: "language-without-texts",
  title: "A language without texts",
  why: "Visitors read the built-in texts, which are of another language, or nothing at all where a label should be.",
  advice: "Give a `customText` for every `systemName`, or switch `isCustomLanguageEnabled` off.",
  sees:
    "A `livechat.CampaignLanguage` with `isCustomLanguageEnabled`, whose `customLanguageItems` are an empty list or hold an empty text. A " +
    "list that the program leaves out counts once the site was read.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory
      .ofType("livechat:CampaignLanguage")
      .filter((item) => said(item, "isCustomLanguageEnabled") === true)
      .flatMap((item) => {
        const texts = rowsOf(item, "customLanguageItems");
        const empty = texts?.filter(({ customText }) => isBlank(customText)).length ?? 0;
        const says =
          texts?.length === 0 ? "has none" : empty > 0 ? `leaves ${empty} of ${texts?.length ?? 0} empty` : undefined;
        const name = `The campaign language ${nameOf(item)}`;
        return says === undefined ? [] : [{ item, message: `${name} uses texts of its own, and ${says}.` }];
      }),
};

import { knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { isBlank, isMade, said } from "../said.js";

/** Finds invitations that say nothing, or come to everybody at once. */
export const emptyInvitation: Rule = {
  name: "empty-invitation",
  title: "An invitation without text or conditions",
  why: "Visitors get an empty bubble, or are asked before they have looked at the page.",
  advice: "Give `text`, and conditions such as a time on the page.",
  sees:
    "`text` and `autoInvitationConditions` of a `livechat.AutoInvitation` that is not switched off: what is empty, or left out of a new one; " +
    "an empty `manualInvitationText` of a `livechat.ManualInvitation`. In the style `chatWindow`, the window may speak for itself.",
  severity: "warning",
  find: (inventory, { nameOf }) => [
    ...inventory
      .ofType("livechat:ManualInvitation")
      .filter((item) => isBlank(said(item, "manualInvitationText")) && said(item, "style") !== "chatWindow")
      .map((item) => ({ item, message: `The manual invitation ${nameOf(item)} has no text.` })),
    ...inventory
      .ofType("livechat:AutoInvitation")
      .filter((item) => said(item, "isEnabled") !== false)
      .flatMap((item) => {
        const known = knownOf(item);
        const isMissing = (key: string) => isBlank(known[key]) || (known[key] === undefined && isMade(item));
        const lacks = [
          ...(isMissing("text") && known["style"] !== "chatWindow" ? ["text"] : []),
          ...(isMissing("autoInvitationConditions") ? ["conditions"] : []),
        ];
        const name = `The automatic invitation ${nameOf(item)}`;
        return lacks.length === 0 ? [] : [{ item, message: `${name} has no ${lacks.join(" and no ")}.` }];
      }),
  ],
};

import type { Rule } from "../rule.js";
import { isBlank, said } from "../said.js";

/** Finds shifts in which nobody ever works. */
export const shiftWithoutHours: Rule = {
  name: "shift-without-hours",
  title: "A shift without hours",
  why: "Its agents are away around the clock, and chats wait for nobody.",
  advice: "Give `shiftWorkingHours` for the days on which the shift works.",
  sees: "`shiftWorkingHours` of a `livechat.Shift` that are an empty list, in the program or when the site was last read.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory
      .ofType("livechat:Shift")
      .filter((item) => isBlank(said(item, "shiftWorkingHours")))
      .map((item) => ({ item, message: `The shift ${nameOf(item)} has no hours of work.` })),
};

import type { Rule } from "../rule.js";
import { numberIn, partsOf } from "../said.js";

interface Bounds {
  readonly keys: RegExp;
  readonly least: number;
  readonly most?: number;
}

/** What numbers can be, by the names of settings; the first that fits counts. */
const bounds: readonly Bounds[] = [
  { keys: /^percentage(?:To|$)/, least: 0, most: 100 },
  { keys: /^intentHighConfidenceScore$/, least: 0, most: 100 },
  { keys: /^port$/, least: 1, most: 65_535 },
  { keys: /^max(?:ConcurrentChats|Tickets)ForAllAgents$/, least: 1 },
  { keys: /^(?:minimumPasswordLength|maximumLoginAttemptsBeforeLock|maximumDailyPasswordChangeTimes)$/, least: 1 },
  { keys: /^(?:passwordExpiredInCertainDays|previousPasswordsRemembered|chatInLastDays|statusDuration)$/, least: 1 },
  { keys: /^(?:refreshTokenValidity|accessTokenValidity|articlesShowedInSearchResult|noOfSuggestions)$/, least: 1 },
  { keys: /^(?:maxConcurrentChats|maxTickets|queueLength|typingDelay|botWaitingTime|length)$/, least: 0 },
  { keys: /(?:Width|Height)$/, least: 0 },
];

/** Finds shares, counts and times that cannot be. */
export const impossibleNumber: Rule = {
  name: "impossible-number",
  title: "A number that cannot be",
  why: "The product takes it for something else, or does nothing: no chat is handed out, or nobody can log in.",
  advice: "Give a share between 0 and 100, and counts and times of one or more.",
  sees: "Shares in per cent, ports, limits, durations and sizes at any depth. How high they may be is looked at only where nature sets a bound.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    // Of what the program leaves out, the site may answer 0 where the setting means nothing.
    inventory.items.flatMap((item) =>
      partsOf(item.inputs).flatMap((part) =>
        Object.keys(part).flatMap((key) => {
          const number = numberIn(part, key);
          const bound = bounds.find(({ keys }) => keys.test(key));
          if (number === undefined || !bound || (number >= bound.least && number <= (bound.most ?? Infinity)))
            return [];
          const range = bound.most === undefined ? `at least ${bound.least}` : `${bound.least} to ${bound.most}`;
          const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
          return [{ item, message: `${name} has a \`${key}\` that cannot be${quote(`: ${number}`)}; it is ${range}.` }];
        }),
      ),
    ),
};

import { type Item, knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { isBlank, saidIn, textIn } from "../said.js";

/** Providers of mail that people of all sorts have addresses of. */
const everybodysMail = new Set([
  "aol.com",
  "gmail.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mail.ru",
  "outlook.com",
  "proton.me",
  "qq.com",
  "web.de",
  "yahoo.com",
]);

/** Finds lists of domains and addresses that hold everybody. */
export const listOfEverybody: Rule = {
  name: "list-of-everybody",
  title: "A list that everybody is on, or nobody",
  why: "A list that allows everybody protects nothing, and one that blocks everybody costs all their mail.",
  advice: "Name the domains or addresses that are meant.",
  sees:
    "`allowedDomains` of a `livechat.ChatButton` while `isDomainRestrictionEnabled` is on, that are empty or hold `*`; `redirectUris` of a " +
    "`global.OAuthClient` with `*`, or without HTTPS for another host than this machine; a `ticketing.BlockedSender` that blocks `*` or a " +
    "provider of mail that anybody may use, such as gmail.com.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    inventory.items.flatMap((item) => {
      const found = mistakes[item.type]?.(item);
      const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
      return found
        ? [{ item, message: `${name} ${found.says}${quote(found.text === "" ? "" : `: ${found.text}`)}.` }]
        : [];
    }),
};

interface Found {
  readonly says: string;
  readonly text: string;
}

const mistakes: Readonly<Record<string, (item: Item) => Found | undefined>> = {
  "livechat:ChatButton": (item) => {
    const known = knownOf(item);
    if (saidIn(known, "isDomainRestrictionEnabled") !== true) return undefined;
    const domains = known["allowedDomains"];
    if (isBlank(domains)) return { says: "is shown on certain domains alone, and there is none", text: "" };
    const texts = (Array.isArray(domains) ? domains : []).filter((one) => typeof one === "string");
    const open = texts.find(isAny);
    return open === undefined
      ? undefined
      : { says: "is shown on every domain, in spite of the restriction", text: open };
  },
  "global:OAuthClient": (item) => {
    const uris = (textIn(knownOf(item), "redirectUris") ?? "").split(/[\s,;]+/);
    const open = uris.find((uri) => uri.includes("*") || /^http:\/\/(?!localhost\b|127\.|\[::1\])/i.test(uri));
    return open === undefined ? undefined : { says: "hands its codes to others than you mean", text: open };
  },
  "ticketing:BlockedSender": (item) => {
    const known = knownOf(item);
    const text = textIn(known, "identityValueOrDomain") ?? textIn(known, "emailOrDomain") ?? "";
    const domain = text.trim().replace(/^@/, "").toLowerCase();
    const isWide = isAny(domain) || everybodysMail.has(domain);
    return isWide ? { says: "keeps out everybody who has mail there", text } : undefined;
  },
};

function isAny(value: string): boolean {
  return /^(?:https?:\/\/)?(?:\*(?:\.\*)?|@|\*\.[a-z]{2,4})\/?$/i.test(value.trim());
}

/** Providers of mail for everybody: a mailbox there is outside, whoever else has one. */
const forEverybody: ReadonlySet<string> = new Set([
  ...[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "icloud.com",
    "me.com",
  ],
  ...[
    "aol.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "mail.com",
    "mail.ru",
    "yandex.com",
    "yandex.ru",
    "qq.com",
    "163.com",
  ],
  ...["proton.me", "protonmail.com", "zoho.com", "fastmail.com", "tutanota.com"],
]);
const mail = /[\w.+'%-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const web = /(?:\b[a-z][a-z\d+.-]*:)?\/\/[^\s"'<>()[\]{}|\\^`]+/giu;
const wholeMail = /^(?:mailto:)?([^\s@,;<>]+)@([^\s@,;<>?]+)(?:\?.*)?$/i;

/** Where an address leads: the host of a web address, the domain of a mail address; of a mailbox for everybody, the mailbox. */
export function hostOf(address: string): string | undefined {
  const text = address.trim();
  const [, box, domain] = wholeMail.exec(text) ?? [];
  if (domain !== undefined && !/^[a-z][\w+.-]*:\/\//i.test(text))
    return forEverybody.has(domain.toLowerCase()) ? `${box}@${domain}`.toLowerCase() : domain.toLowerCase();
  // Browsers take a backslash for a slash, and an address that begins with two for one of the page's own protocol.
  const slashed = text.replaceAll("\\", "/");
  const whole = slashed.startsWith("//") ? `https:${slashed}` : slashed;
  if (!/^[a-z][\w+.-]*:\/\/[^/]/i.test(whole)) return undefined;
  const host = URL.canParse(whole) ? new URL(whole).hostname : /^[^/]*\/\/(?:[^/?#]*@)?([^/:?#]+)/.exec(whole)?.[1];
  return host === undefined || host === "" ? undefined : host.toLowerCase();
}

/** The web and mail addresses that are written out in a text. */
export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(web)].map(([address]) => withoutEnd(address));
  const rest = text.replace(web, " ");
  return [
    ...found.filter((address) => hostOf(address) !== undefined),
    ...[...rest.matchAll(mail)].map(([address]) => address),
  ];
}

/** An address without the signs of the sentence that it stands in. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && ".,;:!?".includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

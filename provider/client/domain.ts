/** Where a Control Panel domain leads, or why it cannot be used. */
export type DomainResult =
  { readonly apiUrl: string; readonly tokenUrl: string; readonly warning?: string } | { readonly problem: string };

/** Regions that the API's documents list: `dash11.comm100.io` and so on. */
export const documentedRegions: readonly number[] = [11, 12, 13, 15, 17];

const regionList = documentedRegions.map((region) => `dash${region}.comm100.io`).join(", ");

/**
 * Finds the API of a Control Panel domain, in any form that people paste: `dash11.comm100.io`,
 * `https://DASH11.comm100.io/livechat/`, `api11.comm100.io`, `dash11`.
 *
 * @param text - the domain as given
 */
export function parseDomain(text: string): DomainResult {
  const region = regionOf(text);
  if (region === undefined) {
    const plain = text.trim().toLowerCase().startsWith("http:") ? " Comm100 takes HTTPS only." : "";
    return {
      problem: `${JSON.stringify(shown(text))} is not a Control Panel domain: expected one of ${regionList}.${plain}`,
    };
  }
  const urls = {
    apiUrl: `https://api${region}.comm100.io/v4/`,
    tokenUrl: `https://dash${region}.comm100.io/oauth/token`,
  };
  if (documentedRegions.includes(region)) return urls;
  const warning = `Comm100's documents do not list dash${region}.comm100.io (they list ${regionList}). Going on with ${urls.apiUrl}.`;
  return { ...urls, warning };
}

function regionOf(text: string): number | undefined {
  const host = /^(?:https:\/\/)?([^/?#]*)(?:[/?#].*)?$/s.exec(text.trim().toLowerCase())?.[1];
  const region = /^(?:dash|api)([1-9]\d{0,2})(?:\.comm100\.io\.?(?::443)?)?$/.exec(host ?? "")?.[1];
  return region === undefined ? undefined : Number(region);
}

/** A pasted URL may hold a password or a token in its user, query or fragment, which no message may show. */
function shown(text: string): string {
  const [address = ""] = text.replace(/^(\w+:\/\/)?[^/?#]*@/, "$1").split(/[?#]/, 1);
  return address.slice(0, 100);
}

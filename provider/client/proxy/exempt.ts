import { BlockList, isIP } from "node:net";

/**
 * Whether a list such as that of `NO_PROXY` names a host, as curl reads it: names with all below them, addresses, and ranges of addresses,
 * between commas or blanks. `*` is all. Unlike curl's, an entry may name a port, and begin with `*.`.
 *
 * @param url - what is called
 * @param list - the entries
 */
export function isExempt(url: URL, list: string): boolean {
  const host = bare(url.hostname);
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== "");
  return entries.some((entry) => {
    const [, name = entry, ofPort = port] = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
    return ofPort === port && (name === "*" || names(bare(name), host));
  });
}

function names(entry: string, host: string): boolean {
  if (isIP(host) !== 0) return holds(entry, host);
  const name = entry.replace(/^\*?\./, "");
  return name !== "" && (host === name || host.endsWith(`.${name}`));
}

function holds(entry: string, address: string): boolean {
  const [start = "", length, more] = entry.split("/");
  if (isIP(start) === 0 || more !== undefined) return false;
  const longest = isIP(start) === 4 ? 32 : 128;
  const prefix = length === undefined ? longest : /^\d+$/.test(length) ? Number(length) : NaN;
  if (!(prefix <= longest)) return false;
  const list = new BlockList();
  list.addSubnet(start, prefix, familyOf(start));
  return list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

/** Without brackets, without a dot at the end, in lower case. */
function bare(host: string): string {
  return host
    .replace(/^\[(.*)\]/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
}

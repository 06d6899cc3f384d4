import type { Item } from "../inventory/item.js";
import { knownOf } from "../inventory/item.js";
import type { Inventory } from "../inventory/inventory.js";
import { isUnknown } from "../runtime/unknown.js";
import { isFields } from "../runtime/value.js";
import { partsOf } from "./said.js";

/** Where addresses stand: by type, the names of settings; for all types, the names of objects at any depth that hold a `url`. */
export interface Places {
  readonly settings: Readonly<Record<string, readonly string[]>>;
  readonly objects?: readonly string[];
}

/** Where the servers stand that the product calls. */
export const calledServers: Places = {
  settings: {
    "livechat:Webhook": ["targetUrl"],
    "livechat:AndroidPush": ["androidThirdPartyURL"],
    "livechat:IosPush": ["iosThirdPartyURL"],
    "bot:Chatbot": ["thirdPartyWebhookUrl"],
  },
  objects: ["chatbotActionWebhook", "voicebotActionWebhook", "apiRequest"],
};

/** The addresses in an item, as far as they are known. */
export function addressesOf(item: Item, { settings, objects = [] }: Places): string[] {
  const known = knownOf(item);
  const nested = partsOf(known).flatMap((part) => objects.map((key) => part[key]));
  const addresses = [
    ...(settings[item.type] ?? []).map((key) => known[key]),
    ...nested.filter(isFields).map(({ url }) => url),
  ];
  return addresses.filter((address) => typeof address === "string" && !isUnknown(address)) as string[];
}

/** The items with an address that begins with `http://`. */
export function withoutHttps(inventory: Inventory, places: Places): Item[] {
  return inventory.items.filter((item) => addressesOf(item, places).some((address) => /^\s*http:\/\//i.test(address)));
}

/** The host of an address: `crm.example`. Undefined where it has none, or holds a macro. */
export function hostOf(address: string): string | undefined {
  const host = /^\s*https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  return host === undefined || /[{}%\s]/.test(host) ? undefined : host;
}

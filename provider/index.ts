export { Provider, type ProviderArgs } from "./provider.js";
export * as global from "./resources/global/index.js";
export * as livechat from "./resources/livechat/index.js";
export { type ListedTimeZone, type TimeZone, timeZoneFromIana, timeZones } from "./schema/time-zone/index.js";

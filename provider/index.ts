export { Provider, type ProviderArgs } from "./provider.js";
export * as contact from "./resources/contact/index.js";
export * as global from "./resources/global/index.js";
export * as kb from "./resources/kb/index.js";
export * as livechat from "./resources/livechat/index.js";
export * as ticketing from "./resources/ticketing/index.js";
export { type ListedTimeZone, type TimeZone, timeZoneFromIana, timeZones } from "./schema/time-zone/index.js";

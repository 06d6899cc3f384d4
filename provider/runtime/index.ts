export { Account } from "./account.js";
export { guardsFrom } from "./guards.js";
export { siteOf } from "./ownership/site.js";
export { createProvider } from "./provider.js";
export { SettingsOrigin } from "./settings-origin.js";
export { type Fields } from "./value.js";

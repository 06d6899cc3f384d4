export { Account } from "./account.js";
export { createProvider } from "./provider.js";
export { type Fields } from "./value.js";

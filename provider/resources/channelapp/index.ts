export * from "./channel.js";
export * from "./contact-identity-type.js";

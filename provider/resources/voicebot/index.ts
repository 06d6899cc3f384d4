export * from "./voice-bot-action.js";
export * from "./voice-bot-channel-instance.js";
export * from "./voice-bot-channel-sip-configuration.js";
export * from "./voice-bot-channel-twilio-configuration.js";
export * from "./voice-bot-entity.js";
export * from "./voice-bot-intent.js";
export * from "./voice-bot.js";

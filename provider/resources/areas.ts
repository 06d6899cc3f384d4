/** The areas of the API, each loaded when it is needed. */
export const areas = {
  livechat: () => import("./livechat/index.js"),
  global: () => import("./global/index.js"),
  secureform: () => import("./secureform/index.js"),
  ticketing: () => import("./ticketing/index.js"),
  kb: () => import("./kb/index.js"),
  contact: () => import("./contact/index.js"),
  bot: () => import("./bot/index.js"),
  aiagent: () => import("./aiagent/index.js"),
  voicebot: () => import("./voicebot/index.js"),
  channelapp: () => import("./channelapp/index.js"),
} as const;

export * from "./campaign.js";
export * from "./shift.js";

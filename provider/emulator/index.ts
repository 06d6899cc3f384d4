export { createEmulator } from "./create-emulator.js";
export type { Emulator } from "./emulator.js";
export type { Fault } from "./http/faults.js";
export type { Call, CallFilter } from "./http/journal.js";
export type { JsonObject, JsonValue } from "./json.js";
export { defaultCredentials } from "./options.js";
export type { Credentials, EmulatorOptions, LimitAnswer, Seed } from "./options.js";
export { moods } from "./strictness.js";
export type { Mood, Strictness } from "./strictness.js";

/** What the engine and the SDK take for "not known yet", of whatever type. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

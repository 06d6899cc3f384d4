import { fileURLToPath } from "node:url";

/** The option of Node that loads the guard first. Workers that are made of a text begin before what `--import` names has ended. */
export const preloadOption = `--require=${JSON.stringify(fileURLToPath(new URL("./preload.js", import.meta.url)))}`;

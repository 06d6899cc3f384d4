import type { Emulator } from "../../../provider/emulator/index.js";

/** A knowledge base to hang things on. */
export function givenKnowledgeBase(emulator: Emulator): { readonly kbId: string } {
  const names = emulator.rows("kb/knowledgeBases").length;
  return { kbId: emulator.insert("kb/knowledgeBases", { name: `Help ${names}` })["id"] as string };
}

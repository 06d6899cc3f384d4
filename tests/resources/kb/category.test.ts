import { Category } from "../../../provider/resources/kb/index.js";
import { describeLife } from "../describe-life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

let otherId: string;

describeLife(Category, {
  given: (emulator) => {
    const { kbId } = givenKnowledgeBase(emulator);
    otherId = givenKnowledgeBase(emulator).kbId;
    return { kbId, parentId: emulator.insert("kb/categories", { kbId, name: "Billing" })["id"] };
  },
  args: (given) => ({ ...given, name: "Refunds", customUrl: "refunds" }),
  change: { name: "Money back", order: 3 },
  outside: { customUrl: "money" },
  replace: {
    get kbId() {
      return otherId;
    },
  },
});

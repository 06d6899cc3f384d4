import { Tag } from "../../../provider/resources/kb/index.js";
import { describeLife } from "../describe-life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

describeLife(Tag, {
  given: givenKnowledgeBase,
  args: (given) => ({ ...given, name: "refunds" }),
  change: { name: "money back" },
  outside: { name: "money" },
});

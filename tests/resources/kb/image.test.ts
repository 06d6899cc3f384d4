import { Image } from "../../../provider/resources/kb/index.js";
import { describeLife } from "../describe-life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

describeLife(Image, {
  given: givenKnowledgeBase,
  args: (given) => ({ ...given, fileKey: "EXAMPLE-FILE-KEY", fileName: "logo.png", extType: "image/png", width: 120 }),
  change: { fileName: "brand.png", height: 40, size: 2048 },
  outside: { fileName: "old.png" },
});

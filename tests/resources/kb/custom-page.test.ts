import { CustomPage } from "../../../provider/resources/kb/index.js";
import { describeLife } from "../describe-life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

describeLife(CustomPage, {
  given: givenKnowledgeBase,
  args: (given) => ({
    ...given,
    title: "Welcome",
    status: "published",
    customUrl: "welcome",
    body: "<html><body>{{title}}</body></html>",
  }),
  change: { body: "<html><body><h1>{{title}}</h1></body></html>", status: "draft" },
  outside: { customUrl: "home" },
});

import { AiAgentTopicCategory } from "../../../provider/resources/aiagent/index.js";
import { describeLife } from "../describe-life.js";
import { givenFunction } from "./given-ai-agent.js";

describeLife(AiAgentTopicCategory, {
  given: givenFunction,
  args: ({ aiAgentId, topicCategoryId }) => ({ aiAgentId, name: "Parcels", parentId: topicCategoryId, order: 1 }),
  change: { name: "Letters" },
  outside: { order: 4 },
});

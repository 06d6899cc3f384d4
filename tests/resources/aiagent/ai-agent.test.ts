import { AiAgent } from "../../../provider/resources/aiagent/index.js";
import { describeLife } from "../describe-life.js";

describeLife(AiAgent, {
  args: {
    name: "Ava",
    language: "en",
    channel: "Live Chat",
    tone: "friendly",
    isCustomAvatar: true,
    customizeAvatar: "https://shop.example/ava.png",
    instructions: "Be brief.",
  },
  change: { tone: "humorous", instructions: "Be very brief." },
  outside: { instructions: "Changed by hand" },
});

// An AI agent that knows the shop's orders, a chatbot for the web site, and the way from both of them to a person.
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";
import { handOver } from "./hand-over.js";
import categories from "./topics.json" with { type: "json" };

const config = new pulumi.Config();

const ava = new comm100.aiagent.AiAgent("ava", {
  name: "Ava",
  description: "Answers questions about orders and accounts",
  language: "en",
  channel: "Live Chat",
  tone: "friendly",
  instructions: "Be brief. Talk of nothing but the shop. Offer a colleague as soon as a visitor asks for one.",
});

// What Ava can do in the shop's own systems. She goes by the descriptions to find the right one.
const shopToken = { key: "Authorization", value: pulumi.interpolate`Bearer ${config.requireSecret("shopToken")}` };

const functions = {
  lookUpOrder: new comm100.aiagent.AiAgentFunction("look-up-order", {
    aiAgentId: ava.id,
    name: "Look up an order",
    description: "Tells where an order is and when it comes.",
    isGlobal: false,
    inputParameters: [
      { name: "orderNumber", type: "String", description: "Eight digits, stands in the e-mail", isRequired: true },
    ],
    apiRequest: {
      httpMethod: "GET",
      url: "https://api.shop.example/orders/{orderNumber}",
      isAuthorizationRequired: false,
      httpHeaders: [shopToken],
    },
    responseMetas: [{ responseKey: "status" }, { responseKey: "deliveredOn" }],
  }),
  openReturn: new comm100.aiagent.AiAgentFunction("open-return", {
    aiAgentId: ava.id,
    name: "Open a return",
    description: "Allows a visitor to send an order back, and gives the number of the return.",
    isGlobal: false,
    inputParameters: [
      { name: "orderNumber", type: "String", isRequired: true },
      { name: "reason", type: "String", description: "In the visitor's words", isRequired: false },
    ],
    apiRequest: {
      httpMethod: "POST",
      url: "https://api.shop.example/returns",
      isAuthorizationRequired: false,
      httpHeaders: [shopToken],
      requestBody: JSON.stringify({ order: "{orderNumber}", reason: "{reason}" }),
    },
    responseMetas: [{ responseKey: "returnNumber" }],
  }),
};

// What visitors want of her: one file that the support team keeps.
categories.forEach(({ category, topics }, place) => {
  const folder = new comm100.aiagent.AiAgentTopicCategory(category, {
    aiAgentId: ava.id,
    name: category,
    order: place,
  });
  for (const { key, name, description, questions, instructions, functions: names } of topics) {
    new comm100.aiagent.AiAgentTopic(key, {
      aiAgentId: ava.id,
      topicCategoryId: folder.id,
      name,
      description,
      questions: questions.map((question) => ({ question })),
      answer: { type: "naturalLanguage", instructions, functionIds: names.map(functionId) },
    });
  }
});

/** The id of a function by its name in `topics.json`. */
function functionId(name: string): pulumi.Output<string> {
  const found = Object.entries(functions).find(([key]) => key === name);
  if (!found) throw new Error(`topics.json names a function "${name}", which index.ts does not have`);
  return found[1].id;
}

// The three moments of a chat. Whatever Ava cannot answer goes to people.
const support = new comm100.global.Department("support", { name: "Support" });

new comm100.aiagent.AiAgentEvent("hello", {
  aiAgentId: ava.id,
  event: "whenStartingAChat",
  type: "naturalLanguage",
  instructions: "Say that you are Ava, a computer, and ask what you can do.",
});

new comm100.aiagent.AiAgentEvent("done", {
  aiAgentId: ava.id,
  event: "whenFinishingAnAnswer",
  type: "naturalLanguage",
  instructions: "Ask whether that helped. If it did not, offer a colleague.",
});

new comm100.aiagent.AiAgentEvent("no-answer", {
  aiAgentId: ava.id,
  event: "whenNoAnswer",
  type: "workflow",
  workflow: handOver("5f0c1d2e", support, "That is beyond me. Let me get you a colleague."),
});

// The chatbot greets visitors of the web site, and takes chats while all agents are away.
const bot = new comm100.bot.Chatbot("shop", {
  name: "Shop bot",
  languageId: "en",
  engineId: config.require("chatbotEngineId"),
  channelIds: ["Live Chat"],
});

new comm100.bot.ChatbotMessageWhenAVisitorStartAChat("greeting", {
  chatbotId: bot.id,
  channelId: "Live Chat",
  chatbotResponse: handOver("a7b3c9d1", support, "Welcome to the shop! I will get you a colleague."),
});

const campaign = new comm100.livechat.Campaign("shop", { name: "Shop", language: "english" });

new comm100.livechat.ChatbotIntegration("shop", {
  campaignId: campaign.id,
  isEnabled: true,
  selectedChatBotId: bot.id,
  isChatbotAllocatedWhenAgentOnline: false,
  isChatbotAllocatedWhenAgentOffline: true,
});

export * from "./ai-agent-event.js";
export * from "./ai-agent-function.js";
export * from "./ai-agent-topic-category.js";
export * from "./ai-agent-topic.js";
export * from "./ai-agent.js";

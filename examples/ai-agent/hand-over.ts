import type * as comm100 from "pulumi-comm100";

/**
 * A flow that says something, and then hands the chat to a person.
 *
 * @param family - Eight hexadecimal digits that no other flow has. The actions of a flow point at each other by GUIDs of our own choice;
 * they begin with these digits. Keep them: an action with another GUID is another action.
 * @param department - Who takes the chat.
 * @param message - What the visitor reads before.
 */
export function handOver(family: string, department: comm100.global.Department, message: string) {
  const action = (step: number) => `${family}-0000-4000-8000-00000000000${step}`;
  const [start, say, transfer, nobody] = [action(1), action(2), action(3), action(4)];
  return {
    chatbotActions: [
      { id: start, type: "chatbotActionStart", chatbotActionStart: { nextActionId: say } },
      { id: say, type: "chatbotActionSendMessage", chatbotActionSendMessage: { message, nextActionId: transfer } },
      {
        id: transfer,
        type: "chatbotActionTransferChat",
        chatbotActionTransferChat: { transferTo: department.id, whenAgentOfflineToActionId: nobody },
      },
      {
        id: nobody,
        type: "chatbotActionSendMessage",
        chatbotActionSendMessage: { message: "Nobody is here right now. Leave us a message, and we will write back." },
      },
    ],
  };
}

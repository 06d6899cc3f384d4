/** Facts that a definition states otherwise than the API's description, each with its reason. A `*` stands for any part of a field's path. */
export const waivers: readonly {
  readonly fact: string;
  readonly fields: readonly string[];
  readonly reason: string;
}[] = [
  {
    fact: "condition",
    fields: ["*.chatbotActionConditionCases[].logicalExpression"],
    reason:
      "No page states it of a bot's cases; each of the others says that the expression counts with `logicalExpression` alone.",
  },
  {
    fact: "condition",
    fields: ["ticketing/RoutingConfig.noRuleMatchedRouteTo*"],
    reason: "The page states it of simple routing alone, whose three fields are the same.",
  },
  {
    fact: "reference",
    fields: ["*.permissionIds"],
    reason: "Permissions are called by numbers that the product brings; no resource makes them.",
  },
  {
    fact: "reference",
    fields: ["bot/TaskBotVersion.taskbotActions[].taskbotTransferChat.transferTo"],
    reason: "The page is silent; the same action of other bots names agents and departments.",
  },
  {
    fact: "base64",
    fields: ["ticketing/AgentPreference.htmlSignature"],
    reason:
      "The page's sample answers in base64 what was sent so; it goes out in base64 all the same, since it is HTML.",
  },
  {
    fact: "picture",
    fields: ["livechat/IosPush.ios*CertificateFileData"],
    reason: "It is sent as pictures are, and answered with an address; as a secret it is compared with no answer.",
  },
  {
    fact: "closed to PUT",
    fields: ["kb/Tag.createdById", "voicebot/VoiceBotAction.actionId"],
    reason: "Pages have it in POST; who made an object, and the id that others point at, are not to change later.",
  },
  {
    fact: "read-only",
    fields: ["contact/ContactField.isSystem", "global/Agent.shiftIds"],
    reason:
      "Pages contradict each other. The definition sends what a program sets; the emulator is the harder reading and ignores it.",
  },
  {
    fact: "read-only",
    fields: [
      "bot/TaskBotVersion.taskbotActions[].taskbotVersionId",
      "livechat/LiveChatSecureForm.secureFormFields[].isSystem",
      "voicebot/VoiceBotIntent.voicebotIntentQuestions[].*ntentId",
      "voicebot/VoiceBotIntent.voicebotIntentQuestions[].voicebotIntentQuestionKeywords[].intentQuestionId",
    ],
    reason:
      "The row's own parent, or what the product says of a row: answered, and nothing to set, though pages do not mark it.",
  },
  {
    fact: "values",
    fields: ["livechat/*ondition*.fieldName"],
    reason:
      "The pages of one kind of condition list fields of visitors that the others leave out, and one list is cut off; all are offered.",
  },
  {
    fact: "values",
    fields: ["livechat/LiveChatSecureForm.secureFormFields[].type", "livechat/SecureFormField.type"],
    reason: "Two pages list the types of one field in part; all are offered.",
  },
  {
    fact: "values",
    fields: ["livechat/ChatWindow.minutesOfVisitorInactivity"],
    reason: "The list is what the Control Panel offers, in numbers and in texts; the API may take others.",
  },
];

/** A program of 410 resources; afterwards, one that changes, deletes and makes 500. */
export const many = (isAfter: boolean): string => `
const isAfter = ${isAfter};
const departments = Array.from({ length: isAfter ? 50 : 100 }, (_, i) =>
  new comm100.global.Department("d" + i, { name: "Department " + i, description: isAfter ? "Team " + i + " takes orders and returns" : "Team " + i + " takes orders" }));
for (let c = 0; c < 10; c++) {
  const campaign = new comm100.livechat.Campaign("c" + c, { name: "Shop " + c, language: "english" });
  for (let r = 0; r < 20; r++) {
    const to = departments[(c + r + (isAfter ? 1 : 0)) % 50]!;
    new comm100.livechat.RoutingRule("c" + c + "r" + r, { campaignId: campaign.id, name: "Rule " + r, routeTo: "department", routeToId: to.id });
  }
}
for (let i = 0; i < 100; i++)
  new comm100.ticketing.SlaPolicy("s" + i, { name: "Policy " + i, isEnabled: true, firstResponse: isAfter ? 90 : 60, resolution: isAfter ? 2880 : 1440, conditionMetType: "all",
    slaPolicyConditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: isAfter ? "urgent" : "high" }] });
if (isAfter) for (let i = 0; i < 100; i++)
  new comm100.kb.KnowledgeBase("k" + i, { name: "Help " + i, visibility: "public", status: "open" });
`;

import { AutoDistributionConfig } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";
import { givenPeople } from "./given-people.js";

describeLife(AutoDistributionConfig, {
  given: givenPeople,
  args: ({ agentId, departmentId }) => ({
    isEnabled: true,
    autoDistributionMethod: "assignToAgentByLoadBalancing",
    ifLimitMaxTicketsForAllAgents: true,
    maxTicketsForAllAgents: 20,
    agentAutoDistributions: [{ agentId, ifParticipateInAutoDistribution: true, maxTickets: 15 }],
    departmentAutoDistributions: [{ departmentId, autoDistributionMethod: "assignToAgentByRoundRobin" }],
  }),
  change: { isEnabled: false, ifLimitMaxTicketsForAllAgents: false, isAutoDistributionOnlineAgentsOnly: true },
  outside: { maxTicketsForAllAgents: 3, autoDistributionMethod: "assignToAgentByRoundRobin" },
});

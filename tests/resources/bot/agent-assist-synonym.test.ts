import { AgentAssistSynonym } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";

describeLife(AgentAssistSynonym, {
  args: { keyword: "refund", synonyms: ["money back", "reimbursement"] },
  change: { synonyms: ["reimbursement", "money back", "return"] },
  outside: { synonyms: ["changed by hand"] },
});

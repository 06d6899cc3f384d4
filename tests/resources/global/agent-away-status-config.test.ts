import { AgentAwayStatusConfig } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(AgentAwayStatusConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

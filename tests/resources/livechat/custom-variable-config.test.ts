import { CustomVariableConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(CustomVariableConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

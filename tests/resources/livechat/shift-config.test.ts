import { ShiftConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(ShiftConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

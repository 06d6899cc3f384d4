import { ScreenSharingConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(ScreenSharingConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

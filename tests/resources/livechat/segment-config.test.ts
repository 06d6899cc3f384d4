import { SegmentConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(SegmentConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

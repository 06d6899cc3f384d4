import { BannedVisitor } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(BannedVisitor, {
  args: { visitorId: "00112233-0000-4000-8000-000000000010", comment: "Insults agents" },
  change: { comment: "Insulted agents" },
  outside: { comment: "Nice, really" },
});

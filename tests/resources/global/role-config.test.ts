import { RoleConfig } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(RoleConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

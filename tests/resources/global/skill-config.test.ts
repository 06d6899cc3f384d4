import { SkillConfig } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(SkillConfig, {
  args: { isEnabled: false },
  change: { isEnabled: true },
  outside: { isEnabled: true },
});

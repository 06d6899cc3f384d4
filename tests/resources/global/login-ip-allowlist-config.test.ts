import { LoginIpAllowlistConfig } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(LoginIpAllowlistConfig, {
  args: { isEnabled: true, isLoginIpAllowlistApplicableForMobileAccess: true },
  change: { isEnabled: false, isLoginIpAllowlistApplicableForMobileAccess: false },
  outside: { isEnabled: false, isLoginIpAllowlistApplicableForMobileAccess: false },
});

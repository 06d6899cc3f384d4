import { PasswordPolicyConfig } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(PasswordPolicyConfig, {
  args: {
    isMinimumPasswordLengthEnabled: true,
    minimumPasswordLength: 12,
    isPasswordExpiredInCertainDays: true,
    passwordExpiredInCertainDays: 180,
    isPasswordComplexityRequired: true,
    isAgentLockedAfterCertainAttempts: true,
    maximumLoginAttemptsBeforeLock: 7,
  },
  change: { minimumPasswordLength: 16, isPasswordExpiredInCertainDays: false },
  outside: { minimumPasswordLength: 6, isPasswordComplexityRequired: false },
});

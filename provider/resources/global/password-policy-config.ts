import { type Args, resource } from "../../resource.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "PasswordPolicyConfig",
  noun: "password policy",
  path: "global/passwordPolicyConfig",
  singleton: true,
  fields: {
    /** Whether passwords must have the `minimumPasswordLength`. */
    isMinimumPasswordLengthEnabled: z.boolean().optional(),
    /** How many characters a password has at least. Used while `isMinimumPasswordLengthEnabled` is on. */
    minimumPasswordLength: z.number().int().optional(),
    /** Whether the last `previousPasswordsRemembered` passwords are refused. */
    isReusePreviousPasswordsPrevented: z.boolean().optional(),
    /** How many earlier passwords are refused. Used while `isReusePreviousPasswordsPrevented` is on. */
    previousPasswordsRemembered: z.number().int().optional(),
    /** Whether passwords expire after `passwordExpiredInCertainDays`. */
    isPasswordExpiredInCertainDays: z.boolean().optional(),
    /** After how many days a password expires. Used while `isPasswordExpiredInCertainDays` is on. */
    passwordExpiredInCertainDays: z.number().int().optional(),
    /** Whether passwords must mix several kinds of characters. */
    isPasswordComplexityRequired: z.boolean().optional(),
    /** Whether passwords that hold the agent's user name are refused. */
    isPasswordContainingUsernamePrevented: z.boolean().optional(),
    /** Whether a password can be changed `maximumDailyPasswordChangeTimes` a day at most. */
    isDailyPasswordChangeTimesLimited: z.boolean().optional(),
    /** How often a password can be changed in a day. Used while `isDailyPasswordChangeTimesLimited` is on. */
    maximumDailyPasswordChangeTimes: z.number().int().optional(),
    /** Whether passwords that are easy to guess are refused. */
    isSimplePasswordPrevented: z.boolean().optional(),
    /**
     * Whether an agent is locked out after `maximumLoginAttemptsBeforeLock` failures to log in. `isLocked: false` of the `Agent` unlocks.
     */
    isAgentLockedAfterCertainAttempts: z.boolean().optional(),
    /** How many failures lock an agent out. Used while `isAgentLockedAfterCertainAttempts` is on. */
    maximumLoginAttemptsBeforeLock: z.number().int().optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link PasswordPolicyConfig}. */
export interface PasswordPolicyConfigArgs extends Args<typeof definition> {}

/**
 * What agents' passwords must be like, and when agents are locked out.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.PasswordPolicyConfig("passwords", {
 *   isMinimumPasswordLengthEnabled: true,
 *   minimumPasswordLength: 12,
 *   isAgentLockedAfterCertainAttempts: true,
 *   maximumLoginAttemptsBeforeLock: 5,
 * });
 * ```
 *
 * @see https://developer.comm100.com/server-api-global-setting-password-policy-config
 */
export class PasswordPolicyConfig extends resource<typeof definition, PasswordPolicyConfigArgs>(definition) {}

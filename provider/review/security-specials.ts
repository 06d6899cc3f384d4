import type { Special } from "./specials.js";

/** A switch of a setting: what the site does when it is on, and when it is off. */
function either(types: RegExp, field: RegExp, on: string, off: string): Special[] {
  return [
    { types, field, after: true, changed: `now ${on}`, set: on },
    { types, field, after: false, changed: off, set: off },
  ];
}

/** A number of a setting: what the site does with it. */
function number(types: RegExp, field: RegExp, verb: string, rest: string): Special {
  return { types, field, changed: `now ${verb} {after}${rest} instead of {before}`, set: `${verb} {after}${rest}` };
}

const passwords = /^global:PasswordPolicyConfig$/;
const allowlist = /^global:LoginIpAllowlistConfig$/;
const signOn = /^(?:global:AgentSsoConfig|livechat:VisitorSsoConfig)$/;
const masking = /^global:CreditCardMaskingConfig$/;

/** What a setting of security does, in words that say what follows when it gets weaker. */
export const securitySpecials: readonly Special[] = [
  ...either(
    passwords,
    /^isMinimumPasswordLengthEnabled$/,
    "asks for passwords of a certain length",
    "takes passwords of any length",
  ),
  number(passwords, /^minimumPasswordLength$/, "asks for", " characters at least"),
  ...either(
    passwords,
    /^isReusePreviousPasswordsPrevented$/,
    "refuses earlier passwords",
    "no longer refuses earlier passwords",
  ),
  number(passwords, /^previousPasswordsRemembered$/, "remembers", " earlier passwords"),
  ...either(passwords, /^isPasswordExpiredInCertainDays$/, "lets passwords expire", "no longer lets passwords expire"),
  number(passwords, /^passwordExpiredInCertainDays$/, "lets passwords expire after", ""),
  ...either(
    passwords,
    /^isPasswordComplexityRequired$/,
    "asks for several kinds of characters",
    "no longer asks for several kinds of characters",
  ),
  ...either(
    passwords,
    /^isPasswordContainingUsernamePrevented$/,
    "refuses passwords that hold the user name",
    "no longer refuses passwords that hold the user name",
  ),
  ...either(
    passwords,
    /^isDailyPasswordChangeTimesLimited$/,
    "limits how often a password changes in a day",
    "no longer limits how often a password changes in a day",
  ),
  number(passwords, /^maximumDailyPasswordChangeTimes$/, "lets a password change", " times a day"),
  ...either(
    passwords,
    /^isSimplePasswordPrevented$/,
    "refuses passwords that are easy to guess",
    "no longer refuses passwords that are easy to guess",
  ),
  ...either(
    passwords,
    /^isAgentLockedAfterCertainAttempts$/,
    "locks accounts after failures to log in",
    "no longer locks accounts, however often a login fails",
  ),
  number(passwords, /^maximumLoginAttemptsBeforeLock$/, "locks accounts after", " failures to log in"),
  ...either(
    allowlist,
    /^isEnabled$/,
    "lets agents log in from allowed addresses alone",
    "is switched off: agents may log in from any address",
  ),
  ...either(
    allowlist,
    /^isLoginIpAllowlistApplicableForMobileAccess$/,
    "holds for mobile apps as well",
    "no longer holds for mobile apps",
  ),
  {
    types: signOn,
    field: /^isEnabled$/,
    after: false,
    changed: "is switched off: nobody logs in through the identity provider any more",
    set: "is switched off",
  },
  {
    types: masking,
    field: /^isEnabled$/,
    after: false,
    changed: "is switched off: card numbers can be read",
    set: "is switched off: card numbers can be read",
  },
];

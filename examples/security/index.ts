// Who gets in, from where, and what must not be said: the settings that an auditor asks for, in one place and reviewed.
import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";

const config = new pulumi.Config();

// Agents log in with their company account. The certificate is public; the Control Panel of your identity provider offers it.
new comm100.global.AgentSsoConfig("agents", {
  isEnabled: true,
  protocolType: "samlSso",
  samlSSOUrl: config.require("idpLoginUrl"),
  samlLogoutUrl: config.get("idpLogoutUrl") ?? "",
  samlCertificate: config.require("idpCertificate"),
});

// Customers who are signed in to the shop are signed in to the chat.
new comm100.livechat.VisitorSsoConfig("customers", {
  isEnabled: true,
  protocolType: "jwtSso",
  jwtLoginUrl: "https://shop.example/login",
  jwtLogoutUrl: "https://shop.example/logout",
  jwtCertificate: config.require("shopPublicKey"),
  visitorSsoFieldMappings: [
    { idpAttribute: "email", comm100Field: "{!Visitor.Email}" },
    { idpAttribute: "name", comm100Field: "{!Visitor.Name}" },
  ],
});

// Where agents may log in from.
const offices = {
  halifax: ["203.0.113.10", "203.0.113.20"],
  madrid: ["198.51.100.7", "198.51.100.7"],
} as const;

const ranges = Object.entries(offices).map(
  ([name, [ipRangeFrom, ipRangeTo]]) => new comm100.global.LoginIpAllowlist(name, { ipRangeFrom, ipRangeTo }),
);

new comm100.global.LoginIpAllowlistConfig(
  "allow-list",
  { isEnabled: true, isLoginIpAllowlistApplicableForMobileAccess: false },
  // On with a range missing, it would lock that office out.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- takes classes of this package for no resources
  { dependsOn: ranges },
);

// For the few who have a password of their own.
new comm100.global.PasswordPolicyConfig("passwords", {
  isMinimumPasswordLengthEnabled: true,
  minimumPasswordLength: 14,
  isPasswordComplexityRequired: true,
  isSimplePasswordPrevented: true,
  isPasswordContainingUsernamePrevented: true,
  isReusePreviousPasswordsPrevented: true,
  previousPasswordsRemembered: 8,
  // Passwords that expire get weaker, not stronger.
  isPasswordExpiredInCertainDays: false,
  isAgentLockedAfterCertainAttempts: true,
  maximumLoginAttemptsBeforeLock: 5,
});

// What is written, and must not be kept or shown.
new comm100.global.CreditCardMaskingConfig("cards", { isEnabled: true });

const words = readFileSync(new URL("restricted-words.txt", import.meta.url), "utf8").trim();

new comm100.global.RestrictedWordsConfig("words", {
  isEnabled: true,
  restrictedWords: words,
  restrictedWordsForVisitors: words.split("\n"),
});

// Who is not welcome in the chat.
new comm100.livechat.BannedIp("scraper", {
  ipRangeFrom: "192.0.2.44",
  ipRangeTo: "192.0.2.44",
  comment: "Opens a thousand chats a day",
});

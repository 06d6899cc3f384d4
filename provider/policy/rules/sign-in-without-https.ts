import type { Rule } from "../rule.js";
import { withoutHttps } from "../without-https.js";

const places = {
  settings: {
    "global:AgentSsoConfig": ["samlSSOUrl", "samlLogoutUrl", "jwtLoginUrl", "jwtLogoutUrl"],
    "livechat:VisitorSsoConfig": [
      "signInUrl",
      "logoutUrl",
      "artifactResolutionServiceUrl",
      "jwtLoginUrl",
      "jwtLogoutUrl",
    ],
  },
};

/** Finds pages to sign in that are not protected. */
export const signInWithoutHttps: Rule = {
  name: "sign-in-without-https",
  title: "A page to sign in without HTTPS",
  why: "Anybody on the way can read the password or take over the session.",
  advice: "Give an address that begins with https://.",
  sees: "Addresses that begin with http:// of `global.AgentSsoConfig` and `livechat.VisitorSsoConfig`.",
  severity: "error",
  find: (inventory, { nameOf }) =>
    withoutHttps(inventory, places).map((item) => ({
      item,
      message: `The ${inventory.nounOf(item)} ${nameOf(item)} has people sign in or out without HTTPS.`,
    })),
};

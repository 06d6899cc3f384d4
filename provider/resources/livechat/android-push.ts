import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, secret, z } from "../../schema/index.js";
import { pushDataRows, pushHeaderRows } from "./push-rows.js";

const definition = define({
  area: "livechat",
  name: "AndroidPush",
  noun: "Android push setting",
  path: "livechat/androidPush",
  singleton: true,
  permission: "Manage Settings",
  include: ["androidPushFcmExtraData", "androidPushThirdPartyRequestHeader"],
  fields: {
    /** Who delivers the messages: Firebase Cloud Messaging, or a server of yours. */
    androidType: choice("fcm", "thirdParty"),
    /** Key of Firebase Cloud Messaging. Needed for the type `fcm`. Encrypted in state. */
    androidFCMAPIKey: secret(z.string()).optional(),
    /** Address of the server of yours. Needed for the type `thirdParty`. */
    androidThirdPartyURL: leadsTo("server", z.string()).optional(),
    /** What is sent to that server. Needed for the type `thirdParty`. */
    androidThirdPartyRequestBody: z.string().optional(),
    /** Data that go with each message through Firebase Cloud Messaging. The list replaces the one on the server. */
    androidPushFcmExtraData: pushDataRows.optional(),
    /** Headers of the request to the server of yours. The list replaces the one on the server. */
    androidPushThirdPartyRequestHeaders: pushHeaderRows.optional(),
  },
});

/** The arguments of {@link AndroidPush}. */
export interface AndroidPushArgs extends Args<typeof definition> {}

/**
 * How messages reach visitors in an Android app of yours while it is closed.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.AndroidPush("android", {
 *   androidType: "fcm",
 *   androidFCMAPIKey: config.requireSecret("fcmKey"),
 *   androidPushFcmExtraData: [{ field: "channel", content: "support" }],
 * });
 * ```
 *
 * @see https://dash15.comm100.io/doc/LiveChat/androidPush
 */
export class AndroidPush extends resource<typeof definition, AndroidPushArgs>(definition) {}

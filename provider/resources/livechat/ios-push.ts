import { type Args, resource } from "../../resource.js";
import { base64Text, choice, define, leadsTo, secret, z } from "../../schema/index.js";
import { pushHeaderRows } from "./push-rows.js";

const definition = define({
  area: "livechat",
  name: "IosPush",
  noun: "iOS push setting",
  path: "livechat/iosPush",
  singleton: true,
  permission: "Manage Settings",
  include: ["iosPushThirdPartyRequestHeader"],
  fields: {
    /** Who delivers the messages: Apple's push service, or a server of yours. */
    iosType: choice("apns", "thirdParty"),
    /** Name of the file with the certificate for the released app. */
    iosProductionCertificateFileName: z.string().optional(),
    /** The certificate for the released app: an address that the API can download. Encrypted in state. */
    iosProductionCertificateFileData: secret(z.string()).optional(),
    /** Password of that certificate. Encrypted in state. */
    iosProductionCertificatePassword: secret(z.string()).optional(),
    /** Name of the file with the certificate for the app in development. */
    iosDevelopmentCertificateFileName: z.string().optional(),
    /** The certificate for the app in development: an address that the API can download. Encrypted in state. */
    iosDevelopmentCertificateFileData: secret(z.string()).optional(),
    /** Password of that certificate. Encrypted in state. */
    iosDevelopmentCertificatePassword: secret(z.string()).optional(),
    /** What the message to Apple's push service looks like, as JSON. */
    iosAPNSPayloadFormat: base64Text().optional(),
    /** Address of the server of yours. Needed for the type `thirdParty`. */
    iosThirdPartyURL: leadsTo("server", z.string()).optional(),
    /** What is sent to that server. Needed for the type `thirdParty`. */
    iosThirdPartyRequestBody: base64Text().optional(),
    /** Headers of the request to that server. The list replaces the one on the server. */
    iosPushThirdPartyRequestHeaders: pushHeaderRows.optional(),
  },
});

/** The arguments of {@link IosPush}. */
export interface IosPushArgs extends Args<typeof definition> {}

/**
 * How messages reach visitors in an iOS app of yours while it is closed.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.IosPush("ios", {
 *   iosType: "thirdParty",
 *   iosThirdPartyURL: "https://push.widgets.example",
 *   iosThirdPartyRequestBody: '{"text": "You have a message"}',
 *   iosPushThirdPartyRequestHeaders: [{ field: "Content-Type", content: "application/json" }],
 * });
 * ```
 *
 * @see https://dash15.comm100.io/doc/LiveChat/iosPush
 */
export class IosPush extends resource<typeof definition, IosPushArgs>(definition) {}

/** Differences that the conventions allow, each with its reason. */
export const waivers = {
  /** Fields that a class and the API's description do not share. */
  fields: {} as Readonly<Record<string, string>>,
  /** Resources without look-ups. */
  lookUps: {} as Readonly<Record<string, string>>,
  /** Fields that are called like credentials and are none, in definitions and in the API's description. */
  secrets: {
    headerType: "what the top of a window shows",
    bubbleInvitationHeader: "what the top of an invitation shows",
    headerImage: "a picture",
    iosProductionCertificateFileName: "the name of a file",
    iosDevelopmentCertificateFileName: "the name of a file",
    samlCertificate: "the public certificate of the identity provider",
    jwtCertificate: "the public key that tokens are checked with",
    refreshTokenValidity: "how long tokens live",
    accessTokenValidity: "how long tokens live",
    isMinimumPasswordLengthEnabled: "a rule for passwords",
    minimumPasswordLength: "a rule for passwords",
    isReusePreviousPasswordsPrevented: "a rule for passwords",
    previousPasswordsRemembered: "a rule for passwords",
    isPasswordExpiredInCertainDays: "a rule for passwords",
    passwordExpiredInCertainDays: "a rule for passwords",
    isPasswordComplexityRequired: "a rule for passwords",
    isPasswordContainingUsernamePrevented: "a rule for passwords",
    isDailyPasswordChangeTimesLimited: "a rule for passwords",
    maximumDailyPasswordChangeTimes: "a rule for passwords",
    isSimplePasswordPrevented: "a rule for passwords",
    fileKey: "where a picture lies, as its public address says, too",
    key: "the name of a header, or the key that a caller presses: what the header holds is secret",
    responseKey: "where a value stands in an answer",
    isAuthorizationRequired: "a switch",
    authorizationCredentialId: "the id of a credential, which opens nothing",
  },
};

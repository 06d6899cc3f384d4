import { describe, expect, it } from "@jest/globals";
import { isDistrust } from "../../provider/client/distrust.js";

describe("a connection that cannot be trusted", () => {
  it.each([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "INVALID_CA",
    "EPROTO",
  ])("is told by %s", (code) => {
    expect(isDistrust(code)).toBe(true);
  });

  it.each(["HPE_INVALID_CONSTANT", "HPE_INVALID_HEADER_TOKEN", "ECONNRESET", "ETIMEDOUT"])(
    "is not told by %s, which says nothing of certificates",
    (code) => {
      expect(isDistrust(code)).toBe(false);
    },
  );
});

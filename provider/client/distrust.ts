/**
 * Whether a connection failed since the other side's certificate, or its TLS, is not to be trusted: another attempt would end the same way.
 * An answer that is no HTTP (`HPE_INVALID_…`) says nothing of certificates.
 *
 * @param code - of the error
 */
export function isDistrust(code: string): boolean {
  return !code.startsWith("HPE_") && /CERT|SIGNED|VERIFY|ISSUER|TLS|SSL|EPROTO|INVALID/.test(code);
}

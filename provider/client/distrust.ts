/**
 * Whether a connection failed since the other side's certificate, or its TLS, is not to be trusted: another attempt would end the same way.
 *
 * @param code - of the error
 */
export function isDistrust(code: string): boolean {
  return /CERT|SIGNED|VERIFY|ISSUER|TLS|SSL|EPROTO|INVALID/.test(code);
}

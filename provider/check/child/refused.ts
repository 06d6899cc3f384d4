/** What whoever tries to reach a network is told. */
export function refused(what: string): Error {
  return new Error(`check runs without network: it refused to ${what}`);
}

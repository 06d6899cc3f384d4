/** Gives calls their `Authorization` header. */
export interface Authenticator {
  /** The header's value; may make a call to get a token. */
  header(): Promise<string>;
  /** False when the header has grown old while its call waited for its turn. */
  isFresh(header: string): boolean;
  /**
   * Answers a 401.
   *
   * @param refused - the header that was refused
   * @returns whether there is another header to try
   */
  renew(refused: string): Promise<boolean>;
}

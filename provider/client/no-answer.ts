/** Code of an answer that is larger than any that is read. */
export const tooLarge = "ETOOLARGE";

/** An attempt that brought no answer. Carries no request, since that holds credentials. */
export class NoAnswer extends Error {
  /**
   * @param code - the system's or the library's code, such as `ECONNREFUSED`
   * @param reason - a few words for people
   * @param sent - false when the connection was never made, so that nothing can have arrived
   * @param lasting - true when another attempt would end the same way, such as a certificate that is not trusted
   * @param advice - what to do, where that is known
   */
  constructor(
    readonly code: string,
    readonly reason: string,
    readonly sent: boolean,
    readonly lasting: boolean,
    readonly advice?: string,
  ) {
    super(reason);
    this.name = "NoAnswer";
  }
}

/** What a {@link ProxyFailure} tells. */
export interface ProxyFailureFacts {
  /** The system's code, such as `ECONNREFUSED`, or `EPROXY` where the proxy answered. */
  readonly code: string;
  /** True when another attempt would end the same way. */
  readonly lasting: boolean;
  /** What to do. */
  readonly advice: string;
}

/** A proxy did not lead to the API, so nothing of a call was sent. */
export class ProxyFailure extends Error {
  /** The system's code, such as `ECONNREFUSED`, or `EPROXY` where the proxy answered. */
  readonly code: string;
  /** True when another attempt would end the same way. */
  readonly lasting: boolean;
  /** What to do. */
  readonly advice: string;

  /**
   * @param reason - a few words for people
   * @param facts - what else is known
   */
  constructor(reason: string, { code, lasting, advice }: ProxyFailureFacts) {
    super(reason);
    this.name = "ProxyFailure";
    this.code = code;
    this.lasting = lasting;
    this.advice = advice;
  }
}

import { conceal, type Hidden } from "./conceal/conceal.js";

/** Takes credentials and tokens out of text before anyone sees it. */
export class Redactor {
  readonly #secrets = new Map<string, Hidden>();

  /** @param secret - never to be shown, in whatever spelling, nor any part of it */
  add(secret: string): void {
    if (secret !== "") this.#secrets.set(secret, { value: secret, shown: "[secret]", isCredential: true });
  }

  /**
   * @param text - may hold secrets, as a server's answer that echoes the request does
   * @param sent - what else is not to be shown
   */
  redact(text: string, sent: readonly Hidden[] = []): string {
    return conceal(text, [...this.#secrets.values(), ...sent]);
  }
}

/** Takes credentials and tokens out of text before anyone sees it. */
export class Redactor {
  readonly #secrets = new Set<string>();

  /** @param secret - never to be shown, nor any of the forms in which it travels */
  add(secret: string): void {
    const forms = [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ s: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString("base64"),
    ];
    for (const form of forms) if (form !== "") this.#secrets.add(form);
  }

  /** @param text - may hold secrets, as a server's answer that echoes the request does */
  redact(text: string): string {
    const longestFirst = [...this.#secrets].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((clean, secret) => clean.replaceAll(secret, "[secret]"), text);
  }
}

import { setTimeout } from "node:timers/promises";

/** Answers after which the same call may go through. */
const passing = new Set([408, 429, 500, 502, 503, 504]);
const attempts = 4;

/** A forge refused a call. The message says what was asked, what came back and what to do. */
export class ForgeError extends Error {
  /**
   * @param {string} message
   * @param {boolean} isPassing - Whether it may help to try again.
   * @param {number} wait - Seconds that the forge asks to wait for.
   */
  constructor(message, isPassing, wait = 0) {
    super(message);
    this.isPassing = isPassing;
    this.wait = wait;
  }
}

/**
 * One call to a forge. The token goes into a header, never into a message.
 *
 * @param {{ url: string, method?: string, headers: Record<string, string>, body?: object, advice: (status: number) => string }} call
 * @returns The answer's JSON; nothing for an answer without a body.
 * @throws {ForgeError} When the answer is no success, or there is none in 30 s.
 */
export async function request({ url, method = "GET", headers, body, advice }) {
  const asked = `${method} ${url}`;
  const answer = await fetch(url, {
    method,
    headers: { "content-type": "application/json", "user-agent": "pulumi-comm100", ...headers },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  }).catch((error) => {
    throw new ForgeError(`${asked} got no answer: ${error.cause?.message ?? error.message}`, true);
  });
  const text = await answer.text();
  if (answer.ok) return text === "" ? undefined : JSON.parse(text);
  const wait = Number(answer.headers.get("retry-after")) || 0;
  const message = `${asked} answered ${answer.status}: ${reasonIn(text)} ${advice(answer.status)}`.trim();
  throw new ForgeError(message, passing.has(answer.status), wait);
}

/** All rows of a list, page by page. */
export async function allPages(page) {
  const rows = [];
  for (let number = 1; ; number++) {
    const found = await page(`per_page=100&page=${number}`);
    rows.push(...found);
    if (found.length < 100) return rows;
  }
}

/**
 * Does a whole task anew when a call in it failed for a reason that passes. The task looks before it writes, so that a write whose answer
 * got lost is found, and not made twice.
 */
export async function persistently(task) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (!error.isPassing || attempt === attempts) throw error;
      await setTimeout(1000 * Math.min(60, error.wait || 2 ** (attempt - 1)));
    }
  }
}

function reasonIn(text) {
  try {
    const { message, error } = JSON.parse(text);
    const reason = message ?? error;
    return typeof reason === "string" ? reason : JSON.stringify(reason);
  } catch {
    return text.slice(0, 200);
  }
}

import type { Answer } from "./call.js";

/**
 * Reads how long the server asks to wait, from `Retry-After` in seconds or as a date. A date is compared with the
 * answer's own `Date`, so that a wrong clock on this machine does no harm.
 *
 * @param headers - of the answer
 * @returns milliseconds above 0, or undefined when the server says nothing usable
 */
export function retryAfter(headers: Answer["headers"]): number | undefined {
  const value = headers["retry-after"]?.trim() ?? "";
  const milliseconds = /^\d+(?:\.\d+)?$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - (serverTime(headers) ?? Date.now());
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : undefined;
}

function serverTime(headers: Answer["headers"]): number | undefined {
  const time = Date.parse(headers["date"] ?? "");
  return Number.isNaN(time) ? undefined : time;
}

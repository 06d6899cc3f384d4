import { isLoopback } from "./loopback.js";

/** Where an endpoint's API and tokens are, or why it cannot be used. */
export type EndpointResult =
  { readonly apiUrl: string; readonly tokenUrl: string; readonly warning?: undefined } | { readonly problem: string };

const form = "expected a base URL such as http://127.0.0.1:4100 or https://comm100.example.com";

/**
 * Reads a base URL that stands for both hosts of Comm100. A slash or `/v4` at the end makes no difference.
 * Plain `http` is for loopback addresses only: 127.0.0.0/8, `[::1]` and `localhost`.
 *
 * @param text - the URL as given
 */
export function parseEndpoint(text: string): EndpointResult {
  const url = URL.parse(text.trim());
  if (url === null || !["http:", "https:"].includes(url.protocol)) return { problem: `it is not a URL: ${form}.` };
  if (url.username !== "" || url.password !== "") return { problem: `it holds a user name or password: ${form}.` };
  if (url.search !== "" || url.hash !== "") return { problem: `it has a query or a fragment: ${form}.` };
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return { problem: `it uses plain http to ${url.hostname}: credentials would travel in clear text. Use https.` };
  }
  const base = `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, "").replace(/\/v4$/i, "")}`;
  return { apiUrl: `${base}/v4/`, tokenUrl: `${base}/oauth/token` };
}

import type { JsonValue } from "../json.js";
import { isObject } from "../json.js";
import type { Answer } from "./exchange.js";

const markup = /<[/!]?[a-z][^<>]*>|<!--/i;

/** What the firewall before the API answers to a call that holds HTML in plain text; undefined where it lets the call through. */
export function refusalOf(query: Readonly<Record<string, string | string[]>>, body: unknown): Answer | undefined {
  if (!holdsMarkup(query) && !holdsMarkup(body)) return undefined;
  return { status: 403, body: page };
}

function holdsMarkup(value: unknown): boolean {
  if (typeof value === "string") return markup.test(value);
  if (Array.isArray(value)) return value.some(holdsMarkup);
  return isObject(value) && Object.values<JsonValue>(value).some(holdsMarkup);
}

const page =
  "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. " +
  "Please consult with your administrator.<br><br>Your support ID is: 4242424242</body></html>";

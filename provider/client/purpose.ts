import type { Method } from "./call.js";

/**
 * Says in words what a call is for: "create an object in livechat/campaigns", "enable livechat/shiftConfig".
 *
 * @param method - of the call
 * @param path - below the API's base
 */
export function purposeOf(method: Method, path: string): string {
  if (method === "GET") return `read ${path}`;
  if (method === "PUT") return `change ${path}`;
  if (method === "DELETE") return `delete ${path}`;
  const action = /^(.+):(\w+)$/.exec(path);
  return action === null ? `create an object in ${path}` : `${action[2] ?? "call"} ${action[1] ?? path}`;
}

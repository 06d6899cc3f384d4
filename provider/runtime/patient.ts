import { setTimeout as sleep } from "node:timers/promises";
import { type Client, Comm100Error, NotFoundError } from "../client/index.js";
import type { IdSet } from "./identity.js";

/** Milliseconds between attempts at what is not there yet: eight seconds in all. */
export const defaultPatience: readonly number[] = [250, 500, 1000, 2000, 4000];

/** What this process made and deleted. */
export interface Own {
  readonly made: IdSet;
  readonly deleted: IdSet;
}

/**
 * A client that waits for what this process made itself: a site may not know it everywhere at once, neither the object nor what is below
 * it. "Not found" is a refusal, so that any call may be repeated after it.
 *
 * @param waits - Milliseconds before each further attempt.
 */
export function patient(client: Client, own: Own, waits: readonly number[]): Client {
  const attempt = async <T>(path: string, more: unknown, call: () => Promise<T>): Promise<T> => {
    for (const wait of waits) {
      try {
        return await call();
      } catch (error) {
        if (!isNotFound(error) || !isOurs(path, more, own)) throw error;
        await sleep(wait);
      }
    }
    return call();
  };
  return {
    get: (path, ...rest) => attempt(path, undefined, () => client.get(path, ...rest)),
    list: (path, options) => attempt(path, options?.query, () => client.list(path, options)),
    pages: async function* (path, options) {
      let pages = client.pages(path, options);
      const first = await attempt(path, options?.query, async () => {
        pages = client.pages(path, options);
        return pages.next();
      });
      for (let page = first; !page.done; page = await pages.next()) yield page.value;
    },
    firstPage: (path, options) => attempt(path, options?.query, () => client.firstPage(path, options)),
    post: (path, body, options) => attempt(path, body, () => client.post(path, body, options)),
    put: (path, body, flaw) => attempt(path, body, () => client.put(path, body, flaw)),
    delete: (path) => attempt(path, undefined, () => client.delete(path)),
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof NotFoundError || (error instanceof Comm100Error && error.errorName === "EntityNotFound");
}

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Whether a call names something that this process made, and lies below nothing that it deleted.
 *
 * @param more - Its query or its body.
 */
export function isOurs(path: string, more: unknown, { made, deleted }: Own): boolean {
  const inPath = path.split(/[/:?]/).map(decodeURIComponent);
  if (inPath.some((part) => deleted.has(part))) return false;
  const named = [...inPath, ...((JSON.stringify(more) as string | undefined)?.match(guid) ?? [])];
  return named.some((part) => made.has(part) && !deleted.has(part));
}

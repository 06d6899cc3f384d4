import { AuthenticationError, type Client } from "../client/index.js";

/**
 * A client whose first call goes alone, and the others wait for it: wrong credentials cost one call, not one for each resource, which
 * might lock the agent out. Once they are refused, nothing more is sent.
 */
export function admitted(client: Client): Client {
  let first: Promise<unknown> | undefined;
  const pass = async <T>(call: () => Promise<T>): Promise<T> => {
    if (first) {
      await first;
      return call();
    }
    const attempt = call();
    // Whatever else goes wrong with the first call is its own affair.
    first = attempt.catch((error: unknown) => {
      if (error instanceof AuthenticationError) throw error;
    });
    first.catch(() => undefined);
    return attempt;
  };
  return {
    get: (...args) => pass(() => client.get(...args)),
    list: (...args) => pass(() => client.list(...args)),
    pages: async function* (...args) {
      const pages = client.pages(...args);
      for (let page = await pass(() => pages.next()); !page.done; page = await pass(() => pages.next()))
        yield page.value;
    },
    firstPage: (...args) => pass(() => client.firstPage(...args)),
    post: (...args) => pass(() => client.post(...args)),
    put: (...args) => pass(() => client.put(...args)),
    delete: (...args) => pass(() => client.delete(...args)),
  };
}

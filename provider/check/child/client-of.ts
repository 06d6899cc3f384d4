/** Answers a call. */
export type Answer<Response> = (error: Error | null, response?: Response) => void;

/** A client of a service of gRPC, as the SDK calls it: each method takes a request, and an answer as its last argument. */
export type Client = Readonly<Record<string, (...args: never[]) => void>>;

/** Does what a method of a service is for. */
type Work = (request: never) => object | Promise<object>;

/** The code by which an SDK knows that its engine is older than itself. */
const unimplemented = 12;

/**
 * A client whose calls go nowhere: they are answered in this process.
 *
 * @param service - All methods that the SDK may call.
 * @param methods - Those that are answered. The others are not known here, as to an older engine.
 */
export function clientOf(service: object, methods: Readonly<Record<string, Work>>): Client {
  const names = Object.keys(service);
  const calls = names.map((name) => [name, methods[name] ? answering(methods[name]) : refusing(name)] as const);
  return { ...Object.fromEntries(calls), close: () => undefined };
}

function answering(work: Work): Client[string] {
  return (...args: unknown[]) => {
    const answer = args.at(-1) as Answer<object>;
    // As late as an answer of another process, and like a call of one it keeps the program alive.
    setImmediate(() => {
      void (async () => work(args[0] as never))().then(
        (response) => {
          answer(null, response);
        },
        (error: unknown) => {
          answer(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  };
}

function refusing(name: string): Client[string] {
  return (...args: unknown[]) => {
    const answer = args.at(-1) as Answer<object>;
    setImmediate(answer, Object.assign(new Error(`${name} is not known to check`), { code: unimplemented }));
  };
}

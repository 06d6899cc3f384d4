import { Comm100Error } from "../../provider/client/index.js";

/** The error with which a call fails; fails itself when the call does not. */
export async function failure(call: Promise<unknown>): Promise<Comm100Error> {
  const result: unknown = await call.then(
    () => new Error("the call went well"),
    (error: unknown) => error,
  );
  if (result instanceof Comm100Error) return result;
  throw result;
}

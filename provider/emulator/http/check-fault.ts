import { hintOn } from "../../near-miss.js";
import type { RouteTable } from "../description/route.js";
import { bare, hintOnPath } from "../rules/hint-on-path.js";
import type { Fault } from "./faults.js";

interface Field {
  readonly form: string;
  readonly is: (value: unknown) => boolean;
}

const count: Field = { form: "a whole number", is: (value) => Number.isInteger(value) && Number(value) >= 0 };
const text: Field = { form: "a text", is: (value) => typeof value === "string" };
const flag: Field = { form: "true or false", is: (value) => typeof value === "boolean" };

const fields: Readonly<Record<keyof Fault, Field>> = {
  method: text,
  path: { form: "a path or a pattern", is: (value) => typeof value === "string" || value instanceof RegExp },
  times: count,
  after: count,
  status: {
    form: "a status from 200 to 599",
    is: (value) => count.is(value) && Number(value) >= 200 && Number(value) < 600,
  },
  done: flag,
  body: { form: "JSON", is: () => true },
  headers: {
    form: "an object of texts",
    is: (value) => typeof value === "object" && value !== null && Object.values(value).every(text.is),
  },
  drop: { form: '"beforeWrite" or "afterWrite"', is: (value) => value === "beforeWrite" || value === "afterWrite" },
  delayMs: count,
  onStrike: { form: "a function", is: (value) => typeof value === "function" },
};

/**
 * Refuses what is no fault.
 *
 * @throws Where it holds what no fault has, means no call or would do nothing: a test that relies on it would pass without it.
 */
export function checkFault(fault: Fault, routes: RouteTable): void {
  for (const [name, value] of Object.entries(fault)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(fields, name)) throw new Error(`A fault has no ${name}: ${hintOn(name, Object.keys(fields))}.`);
    const { form, is } = fields[name as keyof Fault];
    if (!is(value)) throw new Error(`${name} of a fault has to be ${form}, not ${JSON.stringify(value)}.`);
  }
  const { path, status, drop, delayMs, onStrike } = fault;
  if (typeof path === "string" && !/^\/?oauth\/token$/i.test(path) && routes.find(bare(path)) === undefined)
    throw new Error(`A fault at ${path} would strike no call: ${hintOnPath(path, routes)}.`);
  if ([status, drop, delayMs, onStrike].every((effect) => effect === undefined))
    throw new Error("This fault would do nothing: give it status, drop or delayMs.");
}

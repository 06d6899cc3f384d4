import dns from "node:dns";
import { isIP } from "node:net";
import { refused } from "./refused.js";
import { replaceMethod } from "./replace-method.js";

/** Refuses to ask a name server, be it by the module's functions or by a resolver of the program's own. */
export function guardNames(): void {
  for (const target of [dns, dns.Resolver.prototype])
    for (const name of methodsOf(target)) {
      replaceMethod(target, name, (ask) => {
        return function (...args) {
          if (isOwnBusiness(name, args[0])) return Reflect.apply(ask, this, args);
          const answer = args.at(-1);
          if (typeof answer === "function") process.nextTick(answer, refusal(args[0]));
          return undefined;
        };
      });
    }
  for (const target of [dns.promises, dns.promises.Resolver.prototype])
    for (const name of methodsOf(target)) {
      replaceMethod(target, name, (ask) => {
        return function (...args) {
          return isOwnBusiness(name, args[0]) ? Reflect.apply(ask, this, args) : Promise.reject(refusal(args[0]));
        };
      });
    }
}

function methodsOf(target: object): string[] {
  return Object.getOwnPropertyNames(target).filter((name) => /^(lookup|resolve|reverse)/.test(name));
}

const refusal = (name: unknown) => refused(`resolve ${String(name)}`);

/** What needs no server: an address or this machine to look up, and what is no name at all, of which Node itself tells. */
function isOwnBusiness(method: string, name: unknown): boolean {
  return typeof name !== "string" || (method === "lookup" && (name === "localhost" || isIP(name) !== 0));
}

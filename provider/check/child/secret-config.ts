import { createRequire } from "node:module";
import { join } from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import type { Errand } from "./errand.js";

type Getter = (this: pulumi.Config, key: string, ...rest: unknown[]) => unknown;

/**
 * Lets the program's configuration answer with secrets that are not known where they cannot be read, of whatever type they are.
 */
export function hideSecrets({ sdk, secrets, isPartial }: Errand): void {
  const load = createRequire(join(sdk, "package.json"));
  const { Config } = load("./config.js") as typeof pulumi;
  const { output, secret, unknown } = load("./output.js") as typeof pulumi & { readonly unknown: unknown };
  for (const name of Object.getOwnPropertyNames(Config.prototype).filter((key) => /^(get|require)Secret/.test(key))) {
    const original = Reflect.get(Config.prototype, name) as Getter;
    Reflect.set(Config.prototype, name, function (this: pulumi.Config, key: string, ...rest: unknown[]) {
      const isMissing = isPartial && name.startsWith("require") && this.get(key) === undefined;
      if (isMissing || secrets.includes(`${this.name}:${key}`)) return secret(output(unknown));
      return Reflect.apply(original, this, [key, ...rest]);
    } satisfies Getter);
  }
}

import { createRequire } from "node:module";
import { join } from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { tellStandIn } from "../../without-network.js";
import type { Errand } from "./errand.js";

type Getter = (this: pulumi.Config, key: string, ...rest: unknown[]) => unknown;

/**
 * Lets the program's configuration answer with secrets that are not known where they cannot be read, of whatever type they are.
 */
export function hideSecrets({ sdk, secrets, isPartial }: Errand): void {
  const load = createRequire(join(sdk, "package.json"));
  const { Config } = load("./config.js") as typeof pulumi;
  const { output, secret, unknown } = load("./output.js") as typeof pulumi & { readonly unknown: unknown };
  const get = Reflect.get(Config.prototype, "get") as Getter;
  const textOf = (config: pulumi.Config, key: string) => Reflect.apply(get, config, [key]) as string | undefined;
  const isHidden = (config: pulumi.Config, key: string) => secrets.includes(`${config.name}:${key}`);
  replaceGetters(Config, /^(get|require)Secret/, (original, name) => {
    return function (key, ...rest) {
      const isMissing = isPartial && name.startsWith("require") && textOf(this, key) === undefined;
      if (!isMissing && !isHidden(this, key)) return Reflect.apply(original, this, [key, ...rest]);
      tellStandIn("output");
      return secret(output(unknown));
    };
  });
  // Whoever asks for a secret as if it were none gets its mark, even in place of a number.
  replaceGetters(Config, /^(get|require)(Boolean|Number|Object)?$/, (original) => {
    return function (key, ...rest) {
      if (!isHidden(this, key)) return Reflect.apply(original, this, [key, ...rest]);
      tellStandIn("value");
      const text = textOf(this, key);
      // An object that has secrets in it is known but for these.
      return text !== undefined && /^[[{]/.test(text) ? Reflect.apply(original, this, [key, ...rest]) : text;
    };
  });
}

function replaceGetters(
  { prototype }: typeof pulumi.Config,
  names: RegExp,
  made: (original: Getter, name: string) => Getter,
): void {
  for (const name of Object.getOwnPropertyNames(prototype).filter((key) => names.test(key)))
    Reflect.set(prototype, name, made(Reflect.get(prototype, name) as Getter, name));
}

import { accountSetting } from "../account-setting.js";
import { holdsUnknown } from "../../runtime/unknown.js";
import { received } from "../wire.js";
import { type Fields, same, textOf } from "../../runtime/value.js";
import type { Program } from "../program.js";
import type { Subject } from "../subject.js";

const telling = ["domain", "siteId", "endpoint"] as const;

/** Whether two resources may be of one account: of one provider, or of two that name the same site, as far as that is known. */
export function sameAccount(program: Program, one: Subject, other: Subject): boolean {
  if (providerOf(one) === providerOf(other)) return true;
  const settings = [settingsOf(program, one), settingsOf(program, other)] as const;
  return settings.some(holdsUnknown) || same(settings[0], settings[1]);
}

/** URN of the provider; empty for the stack's own. */
export function providerOf({ registered: { provider } }: Subject): string {
  return provider.slice(0, Math.max(0, provider.lastIndexOf("::")));
}

function settingsOf(program: Program, subject: Subject): Fields {
  const urn = providerOf(subject);
  const provider = program.registered.find((one) => one.urn === urn);
  const values = provider ? (received(provider.inputs, true) as Fields) : program.config.values;
  const pairs = telling.map((name) => [name, accountSetting(name, values)] as const);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, value === undefined ? undefined : textOf(value).toLowerCase()]),
  );
}

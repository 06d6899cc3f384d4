const packages = `import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";
void pulumi; void comm100;`;

const own = (names: string, file: string) => `import { ${names} } from "../../provider/${file}.js";`;

/**
 * What a block of a document that is no whole program takes for granted, by the name in the comment above it:
 * `<!-- with: shop, ada -->`.
 */
export const preambles: Readonly<Record<string, string>> = {
  /** The imports alone. */
  comm100: packages,
  shop: `declare const shop: comm100.livechat.Campaign;`,
  ada: `declare const ada: comm100.global.Agent;`,
  sales: `declare const sales: comm100.global.Department;`,
  config: `declare const config: pulumi.Config;`,
  /** What a definition is written with. */
  define: [
    own("choice, define, switchable, webAddress, z", "schema/index"),
    own("type Args, resource", "resource"),
  ].join("\n"),
  /** What a test of a resource is written with. */
  describeLife: [
    own("Webhook", "resources/livechat/index"),
    `import { describeLife } from "../../tests/resources/describe-life.js";`,
  ].join("\n"),
};

/**
 * A block's whole program.
 *
 * @throws When the block names what the list does not have.
 */
export function wholeProgram(text: string, given: readonly string[]): string {
  if (given.length === 0) return text;
  const parts = given.map((name) => {
    const preamble = preambles[name];
    if (preamble === undefined) throw new Error(`<!-- with: ${name} --> is not in tests/documents/preambles.ts.`);
    return preamble;
  });
  const needsPackages = parts.some((part) => part.startsWith("declare"));
  return [...(needsPackages ? [packages] : []), ...parts, text, "export {};"].join("\n");
}

/** What a side of a comparison is, by the word before the colon. */
export type SideName =
  | { readonly form: "account" }
  | { readonly form: "env"; readonly prefix: string }
  | { readonly form: "env-file"; readonly file: string }
  | { readonly form: "config"; readonly stack: string }
  | { readonly form: "stack"; readonly stack: string }
  | { readonly form: "state"; readonly file: string };

/** The ways to name a side, for help and messages: what is written, and what it means. */
export const sideForms: readonly (readonly [string, string])[] = [
  ["account", "the account of the environment: COMM100_DOMAIN, COMM100_SITE_ID, …"],
  ["env:STAGING", "the account of COMM100_STAGING_DOMAIN, COMM100_STAGING_SITE_ID, …"],
  ["env-file:FILE", "the account of a file with lines such as COMM100_DOMAIN=dash11.comm100.io"],
  ["config:STACK", "the account of a stack's configuration: comm100:domain, …"],
  ["stack:STACK", "what the stack's state holds"],
  ["state:FILE", "what `pulumi stack export` wrote to a file"],
];

/**
 * Reads the name of a side.
 *
 * @throws When it is none, with the forms that there are.
 */
export function readSideName(text: string): SideName {
  if (text === "account") return { form: "account" };
  const [form = "", ...rest] = text.split(":");
  const name = rest.join(":").trim();
  if (name !== "") {
    if (form === "env" && /^[a-z]\w*$/i.test(name)) return { form, prefix: name.toUpperCase() };
    if (form === "env-file" || form === "state") return { form, file: name };
    if (form === "config" || form === "stack") return { form, stack: name };
  }
  const width = Math.max(...sideForms.map(([word]) => word.length));
  const forms = sideForms.map(([word, meaning]) => `  ${word.padEnd(width)}  ${meaning}`);
  throw new Error([`"${text}" names no account and no stack. Write one of:`, ...forms].join("\n"));
}

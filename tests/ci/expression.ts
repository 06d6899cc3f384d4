/** What expressions of a workflow can name: `secrets.COMM100_API_KEY`. */
export interface Context {
  readonly [name: string]: string | Context | undefined;
}

/**
 * The value of an expression as GitHub has it, as far as our workflows use the language: paths, texts, `==`, `!=`, `&&`, `||` and
 * `!cancelled()`. What is not there is an empty text, which is false.
 *
 * @throws When it uses anything else.
 */
export function evaluate(expression: string, context: Context): string {
  const or = expression.split("||");
  if (or.length > 1) return or.map((part) => evaluate(part, context)).find((value) => value !== "") ?? "";
  const and = expression.split("&&");
  if (and.length > 1) {
    const values = and.map((part) => evaluate(part, context));
    return values.includes("") ? "" : (values.at(-1) ?? "");
  }
  const [, left, operator, right] = /^(.*?)\s(==|!=)\s(.*)$/.exec(expression.trim()) ?? [];
  if (left === undefined || right === undefined) return valueOf(expression.trim(), context);
  const isSame = valueOf(left.trim(), context) === valueOf(right.trim(), context);
  return isSame === (operator === "==") ? "true" : "";
}

function valueOf(term: string, context: Context): string {
  const [, text] = /^'(.*)'$/.exec(term) ?? [];
  if (text !== undefined) return text;
  // Nobody cancels a job in the tests.
  if (term === "!cancelled()") return "true";
  if (!/^\w+(\.[\w-]+)+$/.test(term)) throw new Error(`The tests cannot evaluate ${term}.`);
  let value: string | Context | undefined = context;
  for (const name of term.split(".")) value = typeof value === "object" ? value[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** A text with the values of the expressions in it. */
export function filledIn(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression, context));
}

import { badParameter } from "../api-error.js";

/** The query of a call. Names may be written in letters of any case. */
export class Query {
  readonly #url: URL;
  readonly #origin: string;

  /** @param origin where the emulator listens, for the URLs of other pages */
  constructor(url: URL, origin: string) {
    this.#url = url;
    this.#origin = origin;
  }

  /** The first value of a parameter. */
  get(name: string): string | undefined {
    return this.all(name)[0];
  }

  /** Every value of a parameter. */
  all(name: string): string[] {
    const wanted = name.toLowerCase();
    return [...this.#url.searchParams].filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
  }

  /** The names of its parameters, as they were written. */
  names(): string[] {
    return [...this.#url.searchParams.keys()];
  }

  /** Whether a parameter says true. */
  flag(name: string): boolean {
    return this.get(name)?.toLowerCase() === "true";
  }

  /** What is to be embedded. Throws ParameterNotAllowed for a name that is not offered. */
  includes(allowed: readonly string[]): ReadonlySet<string> {
    const names = new Map(allowed.map((name) => [name.toLowerCase(), name]));
    const wanted = this.all("include").filter((name) => name !== "");
    return new Set(
      wanted.map((name) => {
        const known = names.get(name.toLowerCase());
        if (known === undefined)
          throw badParameter("ParameterNotAllowed", "include", `The value ${name} is not allowed for include.`, {
            value: name,
            allowed: [...allowed],
          });
        return known;
      }),
    );
  }

  /** URL of another page of the same list, absolute and in lower case as far as names go. */
  urlOfPage(index: number): string {
    const url = new URL(this.#url.pathname, this.#origin);
    for (const [name, value] of this.#url.searchParams)
      if (name.toLowerCase() !== "pageindex") url.searchParams.append(name.toLowerCase(), value);
    url.searchParams.append("pageindex", String(index));
    return url.href;
  }

  /** The query as plain data, names as they were written; a repeated name has an array. */
  toObject(): Record<string, string | string[]> {
    const all: Record<string, string | string[]> = {};
    for (const key of new Set(this.#url.searchParams.keys())) {
      const values = this.#url.searchParams.getAll(key);
      all[key] = values.length === 1 ? (values[0] ?? "") : values;
    }
    return all;
  }
}

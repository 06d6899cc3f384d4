import * as pulumi from "./sdk.js";
import { callSite } from "./call-site.js";
import { type FilterForm, filterProblems } from "./filter.js";
import { visible } from "./visible.js";
import { isMocked } from "./is-mocked.js";
import { mocked } from "./mocked-look-up.js";
import { openAccount } from "./program-account.js";
import { refuseSettings } from "./refuse-settings.js";
import type { Fields } from "./runtime/value.js";
import type { AnyDefinition } from "./schema/definition.js";
import { plural } from "./vocabulary/nouns.js";
import { hasStandIns, withoutNetworkVariable } from "./without-network.js";

/** Whether a look-up finds one object or all. */
export type LookUpKind = "one" | "all";

/** One call of a look-up by a program: what is wrong with it, and what it finds. Knows where it stands. */
export class LookUpCall {
  private readonly place = callSite();

  constructor(
    private readonly definition: AnyDefinition,
    private readonly kind: LookUpKind,
    private readonly opts: pulumi.InvokeOptions = {},
  ) {}

  /**
   * Refuses a filter that does not say what to look for.
   *
   * @throws RunError with all that is wrong.
   */
  refuse(filter: unknown, form: FilterForm): void {
    const question = { filter, form, isMany: this.kind === "all", mayLack: hasStandIns() };
    const problems = filterProblems(this.definition, question);
    if (problems.length > 0) throw this.failure(`${lookUpName(this.definition, this.kind)}: ${problems.join(". ")}.`);
  }

  /**
   * What the account has, or the mocks of a unit test.
   *
   * @param given - The filter as it came, where that may be a secret.
   * @throws RunError, whose message is all that the engine shows.
   */
  async answer(filter: unknown, given?: pulumi.Output<unknown>): Promise<unknown> {
    const known = (filter ?? {}) as Fields;
    try {
      refuseSettings();
      return await (isMocked() ? this.mocked(known) : this.found(known));
    } catch (error) {
      const message = visible(error instanceof Error ? error.message : String(error));
      throw this.failure(given && (await pulumi.isSecret(given)) ? withoutValues(message, known) : message);
    }
  }

  private async found(filter: Fields): Promise<unknown> {
    const [{ findAll, findOne }, { carried }, account] = await Promise.all([
      import("./runtime/find.js"),
      import("./runtime/carried.js"),
      openAccount(this.opts),
    ]);
    const find = this.kind === "one" ? findOne : findAll;
    return carried(await find(this.definition, filter, account));
  }

  private mocked(filter: Fields): Promise<unknown> {
    const token = `comm100:${this.definition.area}:${lookUpName(this.definition, this.kind)}`;
    return mocked({ token, isMany: this.kind === "all", filter, opts: this.opts });
  }

  /** The message alone shows, without the stack trace of this package; the check tells the place itself. */
  private failure(message: string): pulumi.RunError {
    const place = process.env[withoutNetworkVariable] === undefined ? this.place() : undefined;
    return new pulumi.RunError(place === undefined ? message : `${place}: ${message}`);
  }
}

/** What the look-ups of a definition are called: `getCategory`, `getCategories`. */
export function lookUpName({ name }: AnyDefinition, kind: LookUpKind): string {
  const [, head = name, rest = ""] = /^(.+?)(When.*)?$/.exec(name) ?? [];
  return `get${kind === "one" ? name : `${plural(head)}${rest}`}`;
}

/** A message without the values of a filter that is a secret. */
function withoutValues(message: string, filter: Fields): string {
  const texts = Object.values(filter).map((value) => JSON.stringify(value));
  return texts.reduce((text, value) => text.replaceAll(value, "[secret]"), message);
}

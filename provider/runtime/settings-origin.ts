import { AuthenticationError, ConfigurationError, ConnectionError } from "../client/index.js";

/**
 * Where the settings of a process come from. The engine keeps them in the state, and gives those of the last `pulumi up` to a process that
 * refreshes or destroys without running the program: what was rotated or set since is not among them.
 */
export class SettingsOrigin {
  /** Names of the settings that the engine gave; all others are of the environment, and as new as that. */
  fromEngine: readonly string[] = [];
  private areNew: boolean;

  /** @param environment - Of the process: the CLI hands its own on. */
  constructor(environment: NodeJS.ProcessEnv = process.env) {
    this.areNew = /^(1|t|true)$/i.test(environment["PULUMI_RUN_PROGRAM"] ?? "");
  }

  /** The engine checks arguments only while the program runs, and before anything else. */
  noteCheck(): void {
    this.areNew = true;
  }

  /**
   * What to know of a failure that may come of old settings. With `--run-program` they are new, too, but nothing tells a process of it.
   *
   * @param what - What was attempted: `read`.
   * @returns nothing where it cannot come of that
   */
  hint(error: unknown, what: string): string[] {
    const names = this.fromEngine;
    const isRefusal = error instanceof AuthenticationError || error instanceof ConnectionError;
    if (this.areNew || !(error instanceof ConfigurationError || (isRefusal && names.length > 0))) return [];
    const which =
      names.length > 0
        ? `the settings of the last \`pulumi up\` (${names.join(", ")})`
        : "the configuration of the last `pulumi up`";
    const hint =
      `Unless it runs the program, this command uses ${which}. If they have changed since, ` +
      "run `pulumi up` without `--refresh` first, or add `--run-program` to this command.";
    return what === "delete" ? [`${hint} ${lastOne}`] : [hint];
  }
}

const lastOne =
  "A `pulumi up` that takes the last Comm100 resource out of the program uses the old ones, too: run it once with that resource still in.";

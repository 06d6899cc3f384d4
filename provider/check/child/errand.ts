/** What a check tells the process that runs the program, in one variable of its environment. */
export interface Errand {
  /** Process that checks. Programs that the program itself starts have another parent, and are guarded alone. */
  readonly parent: number;
  /** Name of the project. */
  readonly project: string;
  readonly stack: string;
  /** Folder of the program's SDK. */
  readonly sdk: string;
  /** Full keys of the secrets of the configuration that cannot be read. */
  readonly secrets: readonly string[];
  /** Whether a secret that is missing counts as one of these. */
  readonly isPartial: boolean;
}

/** Name of the variable. */
export const errandVariable = "COMM100_CHECK_ERRAND";

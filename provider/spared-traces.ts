/**
 * The SDK keeps a stack trace for each property of a resource, to debug promises that never settle. With forty properties that is most of
 * a program's time. While a resource's properties are set up, traces are switched off; those that users see are kept: the SDK's own one of
 * the registration is taken after that, and an error thrown meanwhile gets its trace afterwards.
 */
export class SparedTraces {
  private readonly limit = Error.stackTraceLimit;

  /** Switches traces off. */
  constructor() {
    Error.stackTraceLimit = 0;
  }

  /** Switches traces on again. May be called more than once. */
  end(): void {
    Error.stackTraceLimit = this.limit;
  }

  /** Gives an error that was thrown meanwhile the trace that it lacks. */
  mend(error: unknown): void {
    this.end();
    if (error instanceof Error && !error.stack?.includes("\n    at ")) Error.captureStackTrace(error);
  }
}

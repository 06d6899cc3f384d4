/** The check could not be made at all, as against a check that found problems. */
export class CouldNotCheck extends Error {
  override readonly name = "CouldNotCheck";
}

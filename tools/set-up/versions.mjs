// The versions that set-up works with.

/** The CLI that set-up installs where there is none. */
export const pulumiVersion = "3.259.0";

/** The oldest CLI that can do what the tests ask for. */
export const oldestPulumi = "3.254.0";

/** The oldest Node that runs the tests: they need `registerHooks` and `setDefaultCACertificates`. The provider itself runs on 22.12. */
export const oldestNode = "22.19.0";

/** The oldest Go that builds the CLI: what its modules demand. */
export const oldestGo = "1.25.11";

/** Below zero when `a` is the older version, above when the newer. A leading `v` or `go`, and what follows the numbers, do not count. */
export function compareVersions(a, b) {
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i++) {
    if (left[i] !== right[i]) return left[i] - right[i];
  }
  return 0;
}

/** Whether `version` is `oldest` or newer; never for a text without a version. */
export const isAtLeast = (version, oldest) => /\d/.test(version) && compareVersions(version, oldest) >= 0;

function numbers(version) {
  const found = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) ?? [];
  return [1, 2, 3].map((i) => Number(found[i] ?? 0));
}

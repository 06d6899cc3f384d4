/** The hosts that `COMM100_POLICY_HOSTS` names, with commas between them; undefined where it names none. */
export function hostsInEnvironment(): string[] | undefined {
  const hosts = (process.env["COMM100_POLICY_HOSTS"] ?? "")
    .split(",")
    .map((host) => host.trim())
    .filter((host) => host !== "");
  return hosts.length > 0 ? hosts : undefined;
}

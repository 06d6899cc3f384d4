/** A time as the API prints it: UTC with Z, and no zeros at the end of the fraction. */
export function timeOf(date: Date): string {
  return date.toISOString().replace(/\.?0{0,3}Z$/, "Z");
}

/** A time as given, made UTC; without an offset it is taken as UTC. Undefined where it is no time. */
export function utc(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const date = new Date(`${match[1] ?? ""}T${match[2] ?? "00:00:00"}${match[3] ?? "Z"}`);
  return Number.isNaN(date.getTime()) ? undefined : timeOf(date);
}

/**
 * How many calls a server that counts strictly saw in its fullest window.
 *
 * @param counted - when it counted each, in milliseconds
 * @param window - milliseconds
 */
export function mostInWindow(counted: readonly number[], window: number): number {
  const inWindowOf = (start: number): number => counted.filter((at) => at >= start && at < start + window).length;
  return Math.max(0, ...counted.map(inWindowOf));
}

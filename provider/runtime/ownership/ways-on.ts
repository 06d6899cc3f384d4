/** What a user can do about an object that a create may not take over: a line for each way. */
export function waysOn(ids: readonly string[], formerly?: string): string {
  const [only] = ids;
  const id = ids.length === 1 && only !== undefined ? only : "<id>";
  return [
    `- To manage it from now on: { import: "${id}" } in this resource's options. Settings of the program that differ are written.`,
    `- If the resource was renamed in the program: { aliases: [{ name: "${formerly ?? "<old name>"}" }] } in its options.`,
    `- To have one of its own: another name, or COMM100_EXISTING=another in the environment of this run, where Comm100 allows two.`,
  ].join("\n");
}

// What an update of many objects of one type asks of the API.
import { openContender } from "./contender.mjs";

/** A type that is linked to others, and one that is not. */
const types = { tags: "ticketing:Tag", agents: "global:Agent" };

/** As many at once as the engine has in flight on two cores. */
const inFlight = { PULUMI_PARALLEL: "8" };

/** Makes `size` objects and edits all of them, with `delay` milliseconds an API call. Returns `[{ of, size, calls }]`, calls by method. */
export async function measureEdits({ size, delay, env, say }) {
  const rows = [];
  for (const [of, type] of Object.entries(types)) {
    const contender = await openContender("package", { size, of: type, env: { ...env, ...inFlight }, delay });
    try {
      await contender.measure("up");
      const { calls } = await contender.measure("update of all");
      await contender.measure("destroy");
      rows.push({ of, size, calls });
    } finally {
      await contender.close();
    }
    say(`${size} ${of} edited`);
  }
  return rows;
}

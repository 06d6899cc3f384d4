import { objectsOf } from "./mixture.mjs";

const all = objectsOf(Number(process.env.BENCH_SIZE), process.env.BENCH_OF);
const edited = process.env.BENCH_EDITED ? all.find(({ args }) => args.description !== undefined) : undefined;

/** What all three programs make. `BENCH_EDITED` changes one of them. */
export const objects = all.map((it) => (it === edited ? { ...it, args: { ...it.args, description: "Edited" } } : it));

import { editedArgs, objectsOf } from "./mixture.mjs";

const all = objectsOf(Number(process.env.BENCH_SIZE), process.env.BENCH_OF);
const { BENCH_EDITED: edited } = process.env;
const one = all.find(({ args }) => args.description !== undefined);

/** What all three programs make. `BENCH_EDITED` changes `one` of them, or `all`. */
export const objects = all.map((it) =>
  edited === "all" || (edited && it === one) ? { ...it, args: editedArgs(it) } : it,
);

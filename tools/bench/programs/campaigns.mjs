/** What all three programs make: names with the arguments of a campaign. `BENCH_EDITED` changes one of them. */
export const campaigns = Array.from({ length: Number(process.env.BENCH_SIZE) }, (_, index) => [
  `campaign-${index}`,
  {
    name: `Campaign ${index}`,
    description: index === 0 && process.env.BENCH_EDITED ? "Edited" : `What campaign ${index} is for`,
    language: "german",
  },
]);

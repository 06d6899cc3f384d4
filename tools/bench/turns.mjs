// Contenders take turns, so that a busy moment of the machine does not fall on one of them alone.

/** Measures a phase once for each. Figures go into `measured`, by phase and name; returns what to say. */
export async function oneTurn(order, phase, measured) {
  const words = [];
  for (const contender of order) {
    const one = await contender.measure(phase);
    ((measured[phase] ??= {})[contender.name] ??= []).push(one);
    words.push(`${contender.name} ${(one.ms / 1000).toFixed(1)} s`);
  }
  return words.sort().join(", ");
}

/** A list that begins further on, and goes round. */
export const rotated = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

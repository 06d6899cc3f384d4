import { computed } from "./known-calls.js";

/** What an operator makes of two values; {@link computed} where that is not simple. */
export function arithmetic(operator: string, one: unknown, other: unknown): unknown {
  if (one === computed || other === computed) return computed;
  if (operator === "===") return one === other;
  if (operator === "!==") return one !== other;
  if (operator === "+" && typeof one === "string" && typeof other === "string") return one + other;
  if (typeof one !== "number" || typeof other !== "number") return computed;
  switch (operator) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return one / other;
    case "**":
      return one ** other;
    case "%":
      return one % other;
    default:
      return computed;
  }
}

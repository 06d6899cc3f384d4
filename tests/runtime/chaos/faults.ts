import type { Emulator, Fault } from "../../../provider/emulator/index.js";
import { below, type Dice, oneOf } from "./dice.js";

type Trouble = Omit<Fault, "method" | "times" | "after">;

/** What networks, firewalls and servers do to a call. */
const troubles: readonly Trouble[] = [
  { drop: "beforeWrite" },
  { drop: "afterWrite" },
  { status: 500 },
  { status: 500, done: true },
  { status: 502, body: "<html><title>Bad gateway</title></html>" },
  { status: 503, done: true },
  { status: 429, headers: { "Retry-After": "0" } },
  { status: 403, body: { id: "1", error: "AuthorizationFailed", message: "no" } },
];

/** Lets one of the calls to come go wrong. */
export function armFault(emulator: Emulator, dice: Dice): void {
  const trouble = oneOf(troubles, dice);
  const method = oneOf(["POST", "POST", "PUT", "GET", "DELETE"], dice);
  emulator.fault({ ...trouble, method, times: 1 + below(2, dice), after: below(4, dice) });
}

/** Lets the server revoke all tokens when one of the calls to come arrives; now and then the refresh tokens too. */
export function armRevocation(emulator: Emulator, dice: Dice): void {
  const refresh = dice() < 0.4;
  const onStrike = () => {
    emulator.revokeTokens({ refresh });
  };
  emulator.fault({ after: below(20, dice), onStrike });
}

/**
 * Kills who calls when one of the calls to come arrives: before it is done, when it is done and not answered, or as it is answered.
 *
 * @param within - How many calls may pass at most.
 */
export function armKill(emulator: Emulator, dice: Dice, within: number, kill: () => void): void {
  const trouble = oneOf<Trouble>([{ drop: "beforeWrite" }, { drop: "afterWrite" }, {}], dice);
  emulator.fault({ ...trouble, after: below(within, dice), onStrike: kill });
}

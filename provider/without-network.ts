/** Variable of the environment that `pulumi-comm100 check` sets for the program that it runs. */
export const withoutNetworkVariable = "COMM100_WITHOUT_NETWORK";

/** What a program is given for what nobody knows: a value that it can read, or an output that has none. */
export type StandIn = "value" | "output";

/** What the program's process tells the check. */
export interface StandInMessage {
  readonly standIn: StandIn;
}

let isGiven = false;

/** Tells the check that the program is given a stand-in: what it does then may be no mistake. */
export function tellStandIn(standIn: StandIn): void {
  isGiven ||= standIn === "value";
  process.send?.({ standIn } satisfies StandInMessage);
}

/** Whether the program was given a value that stands for what nobody knows: what it makes of it may lack something. */
export const hasStandIns = (): boolean => isGiven;

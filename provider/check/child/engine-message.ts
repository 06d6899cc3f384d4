import type { Registered } from "../registered.js";
import type { StandInMessage } from "../../without-network.js";
import type { ToldError } from "./told-error.js";
import type { WaitingMessage } from "./waiting.js";

/** Something that a program logged. */
export interface Logged {
  readonly isError: boolean;
  readonly message: string;
}

/** What the engine in the program's process tells the check. */
export type EngineMessage =
  | { readonly registered: Registered }
  | { readonly logged: Logged }
  /** The program came to its end. */
  | { readonly isFinished: true };

/** Whatever the program's process tells the check, one thing a message. */
export type ChildMessage = EngineMessage | StandInMessage | WaitingMessage | { readonly error: ToldError };

/** How long each phase of an attempt may take, in milliseconds. */
export interface TimeOuts {
  /** Being let through by a proxy, where there is one: all until it has answered. */
  readonly tunnel: number;
  /** Finding the host's address. */
  readonly lookup: number;
  /** Opening the connection. */
  readonly connect: number;
  /** Agreeing on TLS. */
  readonly secureConnect: number;
  /** Sending the request. */
  readonly send: number;
  /** From the end of sending to the answer's headers. */
  readonly response: number;
  /** Reading the answer's body. */
  readonly read: number;
  /** All of it. */
  readonly request: number;
}

/** Generous where the API works (a picture is fetched while it answers), short where only the network does. */
export const defaultTimeOuts: TimeOuts = {
  tunnel: 20_000,
  lookup: 10_000,
  connect: 10_000,
  secureConnect: 10_000,
  send: 30_000,
  response: 60_000,
  read: 30_000,
  request: 120_000,
};

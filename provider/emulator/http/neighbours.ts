import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { ApiError } from "../api-error.js";
import { errorAnswer } from "./api.js";
import type { Answer } from "./exchange.js";

/** Where Linux lists the connections of a machine, each end with the user whose it is. */
const tables = ["/proc/net/tcp", "/proc/net/tcp6"];

/** The ports at the two ends of a connection of this machine with itself. */
interface Ends {
  readonly caller: number;
  readonly emulator: number;
}

/**
 * Whether another user of this machine has made a connection, to an address that all users can call. Root may look at everything anyway. Only
 * Linux says whose a connection is.
 */
export function isNeighbours({ remotePort, localPort }: Socket): boolean {
  const user = process.getuid?.();
  if (user === undefined || remotePort === undefined || localPort === undefined) return false;
  return isOfAnotherUser(connections(), { caller: remotePort, emulator: localPort }, user);
}

/**
 * Whether the caller's end of a connection is another user's than `user` or root. A table that lacks our own end tells nothing. A caller that has
 * closed its end waits for no answer, and nobody knows any more who it was: it is refused.
 *
 * @param table - Lines as in `/proc/net/tcp`.
 */
export function isOfAnotherUser(table: string, { caller, emulator }: Ends, user: number): boolean {
  const ends = table.split("\n").flatMap((line) => endIn(line));
  if (!ends.some(({ from, to }) => from === emulator && to === caller)) return false;
  const callers = ends.filter(({ from, to }) => from === caller && to === emulator);
  const isKnown = callers.some(({ isOpen }) => isOpen);
  return !isKnown || callers.some(({ uid, isOpen }) => isOpen && uid !== user && uid !== 0);
}

/** What is answered to another user. */
export function refuseNeighbour(): Answer {
  const message =
    "Another user of this machine makes this call, and the emulator answers to its own user alone. Start an emulator as that user.";
  return errorAnswer(new ApiError(403, "AuthorizationFailed", message));
}

interface End {
  readonly from: number;
  readonly to: number;
  readonly uid: number;
  /** Whether a process still holds it. */
  readonly isOpen: boolean;
}

const line =
  /^\s*\d+: ([\dA-F]+):([\dA-F]{4}) ([\dA-F]+):([\dA-F]{4}) [\dA-F]{2} \S+ \S+ [\dA-F]+\s+(\d+)\s+\d+\s+(\d+)/;

function endIn(text: string): End[] {
  const [, address = "", from = "", other = "", to = "", uid = "", inode = ""] = line.exec(text) ?? [];
  if (!isLoopbackEnd(address) || !isLoopbackEnd(other)) return [];
  return [{ from: parseInt(from, 16), to: parseInt(to, 16), uid: Number(uid), isOpen: inode !== "0" }];
}

/** 127.0.0.0/8 ends in 7F, also where it is mapped into IPv6; the other one is `::1`. */
function isLoopbackEnd(address: string): boolean {
  return address.endsWith("7F") || address === "00000000000000000000000001000000";
}

function connections(): string {
  return tables.map((path) => safely(() => readFileSync(path, "utf8")) ?? "").join("\n");
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // No such table: not Linux, or a container without /proc.
    return undefined;
  }
}

import { describe, expect, it } from "@jest/globals";
import { isOfAnotherUser } from "../../provider/emulator/http/neighbours.js";
import { started } from "./started.js";

const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, "0");
const [v4, mapped, v6] = ["0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"];
const ends = { caller: 50_000, emulator: 4100 };

/** A line of /proc/net/tcp. */
function end(from: number, to: number, uid: number, { address = v4, inode = 1_847_116 } = {}): string {
  return `   1: ${address}:${hex(from)} ${address}:${hex(to)} 01 00000000:00000000 00:00000000 00000000 ${String(uid).padStart(5)}        0 ${inode} 1 00000000ba114a6b 20 4 30 10 -1`;
}

const head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";
const ours = end(4100, 50_000, 1000);
const table = (...lines: string[]) => [head, end(4100, 0, 1000), ...lines].join("\n");

describe("a caller on the loopback address", () => {
  it.each([v4, mapped, v6])("is told by the user who holds its end, at %s", (address) => {
    for (const [uid, isOther] of [
      [1000, false],
      [0, false],
      [1001, true],
      [65_534, true],
    ] as const)
      expect(isOfAnotherUser(table(ours, end(50_000, 4100, uid, { address })), ends, 1000)).toBe(isOther);
  });

  it("is another user's where it has closed its end, which is nobody's then", () => {
    expect(isOfAnotherUser(table(ours, end(50_000, 4100, 0, { inode: 0 })), ends, 1000)).toBe(true);
    expect(isOfAnotherUser(table(ours), ends, 1000)).toBe(true);
  });

  it("is not judged by connections of others", () => {
    const others = [end(50_001, 4100, 1001), end(50_000, 4101, 1001), end(4100, 50_001, 1000)];
    expect(isOfAnotherUser(table(ours, end(50_000, 4100, 1000), ...others), ends, 1000)).toBe(false);
  });

  it("is let in where the system does not tell", () => {
    for (const nothing of ["", head, "what is this?\n"]) expect(isOfAnotherUser(nothing, ends, 1000)).toBe(false);
  });

  it("is let in where it is the emulator's own user", async () => {
    const { emulator } = await started();
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${emulator.url}/_emulator/calls`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

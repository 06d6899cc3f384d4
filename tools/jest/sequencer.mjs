// The slowest files first: one that began last would keep a single processor busy to the end.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import TestSequencer from "@jest/test-sequencer";
import { root } from "../set-up/folders.mjs";
import { secondsOf } from "./seconds.mjs";

const Sequencer = TestSequencer.default ?? TestSequencer;

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const cost = new Map(tests.map((test) => [test, costOf(test.path)]));
    return [...tests].sort((one, other) => cost.get(other) - cost.get(one));
  }
}

/** Of two that take no time worth knowing, the longer one first. */
function costOf(file) {
  const seconds = secondsOf(relative(root, file).replaceAll("\\", "/"));
  return seconds + readFileSync(file).length / 1e6;
}

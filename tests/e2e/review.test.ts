import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Fields } from "../../provider/runtime/value.js";
import { comparable } from "../review/comparable.js";
import { keepRecordings, recordingOf } from "../review/recordings.js";
import { many } from "../review/many.js";
import { scenarios } from "../review/scenarios.js";
import { scrubbed } from "../review/scrubbed.js";
import { site } from "../review/site.js";
import { Recorder } from "./recorder.js";

/** `npm run record-reviews` records all and keeps them; otherwise a few are compared with what is kept. */
const isRecording = process.env["RECORD_REVIEWS"] !== undefined;
const recorded = isRecording
  ? scenarios
  : scenarios.filter(({ name }) => /^(new-campaign|secrets|failed-check|drift)$/.test(name));

const minutes = isRecording ? 30 : 5;

let recorder: Recorder;
beforeAll(async () => {
  recorder = await Recorder.create(site);
});
afterAll(async () => {
  await (recorder as Recorder | undefined)?.dispose();
});

describe("the previews that reports are tested with", () => {
  it(
    "are what the engine prints",
    async () => {
      const found = new Map<string, Record<string, unknown>>();
      for (const scenario of recorded) found.set(scenario.name, await recorder.record(scenario));
      if (isRecording) {
        keepRecordings(found);
        keepRecordings(new Map([["many", await recordMany()]]), "many");
      }
      for (const [name, preview] of found)
        expect([name, comparable(preview)]).toEqual([name, comparable(JSON.parse(recordingOf(name)) as Fields)]);
    },
    minutes * 60_000,
  );
});

/** 500 changes at once, on a stack of their own. */
async function recordMany(): Promise<Record<string, unknown>> {
  const large = await Recorder.create(many(false));
  try {
    return scrubbed((await large.preview(many(true))).output);
  } finally {
    await large.dispose();
  }
}

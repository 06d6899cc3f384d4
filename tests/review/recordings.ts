import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fields, isFields } from "../../provider/runtime/value.js";

const folder = join(dirname(fileURLToPath(import.meta.url)), "recordings");

interface Stored {
  /** What the previews have in common: states of resources, each once. */
  readonly states: unknown[];
  readonly previews: Record<string, Fields>;
}

/** What the engine printed in a scenario, as it is kept in the repository. */
export function recordingOf(name: string, file = "scenarios"): string {
  const { states, previews } = stored(file);
  const preview = previews[name];
  if (!preview) throw new Error(`No recording of ${name}: npm run record-reviews`);
  const steps = (preview["steps"] as Fields[] | undefined)?.map((step) => ({
    ...step,
    ...stateIn(step, "oldState", states),
    ...stateIn(step, "newState", states),
  }));
  return JSON.stringify({ ...preview, ...(steps && { steps }) });
}

/** Keeps recordings, each state of a resource once, a line each. */
export function keepRecordings(recordings: ReadonlyMap<string, Fields>, file = "scenarios"): void {
  const places = new Map<string, number>();
  const place = (state: unknown) => {
    const text = JSON.stringify(state);
    places.set(text, places.get(text) ?? places.size);
    return places.get(text);
  };
  const previews = [...recordings].map(([name, preview]) => {
    const steps = (preview["steps"] as Fields[] | undefined)?.map((step) => {
      const { oldState, newState } = step;
      return {
        ...step,
        ...(isFields(oldState) && { oldState: place(oldState) }),
        ...(isFields(newState) && { newState: place(newState) }),
      };
    });
    return `${JSON.stringify(name)}: ${JSON.stringify({ ...preview, ...(steps && { steps }) })}`;
  });
  const text = `{ "states": [\n${[...places.keys()].join(",\n")}\n], "previews": {\n${previews.join(",\n")}\n} }\n`;
  writeFileSync(join(folder, `${file}.json`), text);
}

function stored(file: string): Stored {
  const path = join(folder, `${file}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Stored) : { states: [], previews: {} };
}

function stateIn(step: Fields, key: "oldState" | "newState", states: readonly unknown[]): Fields {
  const place = step[key];
  return typeof place === "number" ? { [key]: states[place] } : {};
}

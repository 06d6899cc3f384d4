import { z } from "zod";
import type { Seed } from "../emulator/index.js";
import { readJson } from "../files/read-json.js";
import { readText } from "../files/read-text.js";

const object = z.record(z.string(), z.json());
const schema = z.record(z.string(), z.union([object, z.array(object)]));

/**
 * What a file says that an emulator holds at first. Whether the API has such paths and fields, the emulator says.
 *
 * @throws In one line where the file cannot be read or holds something else.
 */
export function readSeed(file: string): Seed {
  return readJson(readText(file), schema, file, {
    what: "seed",
    advice: 'It has a list of objects for each collection, {"global/departments": [{"name": "Sales"}]}.',
  });
}

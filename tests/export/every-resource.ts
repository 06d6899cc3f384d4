import { model } from "../../provider/emulator/description/model.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { Client } from "../emulator/client.js";
import { furnish } from "../emulator/furnish.js";
import { validBody } from "../emulator/valid-body.js";

/** Makes an object of every kind that the API can make, with a value for every field that can be written. */
export async function makeEveryResource(emulator: Emulator): Promise<void> {
  const client = new Client(emulator.url, emulator.credentials);
  const existing = await furnish(client, emulator);
  for (const resource of model().resources.values()) {
    const path = resource.collection.replace(
      /\{\w+\}/,
      String(existing([resource.parent ?? ""]) ?? existing(["livechat/Campaign"])),
    );
    const route = model().routes.find(path)?.route;
    const body = validBody(resource.shape, existing);
    if (route?.operations.has("POST")) await client.post(path, body);
    else if (route?.operations.has("PUT")) await client.put(path, body);
  }
}

import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { programOf, type Scenario } from "../review/scenarios.js";
import { scrubbed } from "../review/scrubbed.js";
import { environmentOf } from "./environment.js";
import { type Run, Stack } from "./stack.js";

const engine = "b0000000-0000-4000-8000-0000000000e1";

/** A stack of a program, from which previews of other programs are recorded. */
export class Recorder {
  private constructor(
    private readonly emulator: Emulator,
    private readonly stack: Stack,
  ) {}

  /** Makes the stack and runs the program that it starts from. */
  static async create(program: string): Promise<Recorder> {
    const emulator = await createEmulator({ rateLimit: 0 });
    const grace = emulator.insert("global/agents", {
      email: "grace@widgets.example",
      displayName: "Grace",
      firstName: "Grace",
      lastName: "Hopper",
    });
    const legacy = emulator.insert("livechat/campaigns", { name: "Legacy", language: "english", description: "" });
    const env = {
      ...environmentOf(emulator),
      COMM100_RATE_LIMIT: "100000",
      GRACE: String(grace["id"]),
      LEGACY: String(legacy["id"]),
      ENGINE: engine,
      ROOT: String(emulator.rows("global/publicCannedMessageCategories")[0]?.["id"]),
    };
    const recorder = new Recorder(emulator, await Stack.create(program, { env }));
    const { code, text } = await recorder.stack.up();
    if (code === 0) return recorder;
    await recorder.dispose();
    throw new Error(text);
  }

  /** What the engine prints in a scenario, without what is of this run alone. */
  async record(scenario: Scenario): Promise<Fields> {
    return scrubbed((await this.run(scenario)).output);
  }

  /** What the engine does with a program, written out as it stands. */
  async preview(program: string): Promise<Run> {
    this.stack.write(program);
    return this.stack.pulumi("preview", "--json", "--show-sames", "--non-interactive");
  }

  private run(scenario: Scenario): Promise<Run> {
    const { outside } = scenario;
    if (!outside) return this.preview(programOf(scenario));
    for (const [collection, name, edit] of outside) {
      const found = this.emulator.rows(collection).find((row) => [row["name"], row["event"]].includes(name));
      const path = `${collection}/${String(found?.["id"])}`;
      if (edit === "deleted") this.emulator.remove(path);
      else this.emulator.edit(path, { ...edit });
    }
    return this.stack.pulumi("refresh", "--preview-only", "--json", "--non-interactive");
  }

  async dispose(): Promise<void> {
    this.stack.dispose();
    await this.emulator.close();
  }
}

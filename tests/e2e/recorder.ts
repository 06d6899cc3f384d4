import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { programOf, type Scenario } from "../review/scenarios.js";
import { scrubbed } from "../review/scrubbed.js";
import { text } from "../emulator/text.js";
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
      GRACE: text(grace["id"]),
      LEGACY: text(legacy["id"]),
      ENGINE: engine,
      ROOT: text(emulator.rows("global/publicCannedMessageCategories")[0]?.["id"]),
    };
    const recorder = new Recorder(emulator, await Stack.create(program, { language: "esm", env }));
    const up = await recorder.stack.up();
    if (up.code === 0) return recorder;
    await recorder.dispose();
    throw new Error(up.text);
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
      // A name in braces stands for the id of the campaign that has it.
      const holder = collection.replace(/\{(.+)\}/, (_, campaign: string) => this.idOf("livechat/campaigns", campaign));
      const path = `${holder}/${this.idOf(holder, name)}`;
      if (edit === "deleted") this.emulator.remove(path);
      else this.emulator.edit(path, { ...edit });
    }
    return this.stack.pulumi("refresh", "--preview-only", "--json", "--non-interactive");
  }

  private idOf(collection: string, name: string): string {
    const found = this.emulator.rows(collection).find((row) => [row["name"], row["event"]].includes(name));
    return text(found?.["id"]);
  }

  async dispose(): Promise<void> {
    this.stack.dispose();
    await this.emulator.close();
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { newFolder } from "../tools/folder.js";

/** A site with a department Sales, as it was opened for each test, and a folder to export it into. */
export class SalesSite {
  private made: Emulator | undefined;
  /** The folder, empty before each test. */
  out = "";

  constructor() {
    beforeAll(async () => {
      this.made = await createEmulator({ rateLimit: 0, seed: { "global/departments": [{ name: "Sales" }] } });
    });
    beforeEach(() => {
      this.emulator.reset();
      this.emulator.clearFaults();
      this.out = newFolder();
    });
    afterAll(() => this.emulator.close());
  }

  get emulator(): Emulator {
    if (!this.made) throw new Error("The site is there while tests run.");
    return this.made;
  }

  /** Id of the department. */
  get salesId(): string {
    return text(this.emulator.rows("global/departments").find((row) => row["name"] === "Sales")?.["id"]);
  }

  /** A file of the export. */
  read(path: string): string {
    return readFileSync(join(this.out, path), "utf8");
  }
}

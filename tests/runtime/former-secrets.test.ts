import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Department } from "../../provider/resources/global/index.js";
import { accountOn, Life } from "../life.js";

const former = "what-nobody-may-see-0815";
const secret = { __secrets: ["description"] };
const name = "Sales";

describe("a value that was a secret, and is none now", () => {
  let emulator: Emulator;
  let lines: string[];
  let department: Life;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(async () => {
    emulator.reset();
    lines = [];
    department = new Life(
      Department,
      accountOn(emulator, (line) => lines.push(line)),
    );
    await department.up({ name, description: former, ...secret });
  });
  afterAll(() => emulator.close());

  it("is known to have been one, and forgotten once it is gone", async () => {
    expect(department.state).toMatchObject(secret);
    await department.refresh();
    expect(department.state).toMatchObject(secret);
    await department.up({ name, description: "open" });
    expect(department.state).not.toHaveProperty("__secrets");
  });

  it("is not shown where somebody changed it on the site", async () => {
    emulator.edit(department.path, { description: "of somebody" });
    await department.up({ name, description: "open" });
    expect(lines.join()).toContain("description was changed in Comm100, and is changed again (a secret)");
    expect(lines.join()).not.toContain(former);
  });

  it("is not shown in a failure, be it in base64", async () => {
    const base64 = Buffer.from(`: ${former.slice(-16)}`).toString("base64");
    const message = `It was ${former}, that is ${base64}.`;
    emulator.fault({ method: "PUT", status: 400, body: { error: "ParameterInvalid", message } });
    const failure = await department.up({ name, description: "open" }).then(
      () => "no failure",
      (error: unknown) => (error as Error).message,
    );
    expect(failure).toContain('"It was [secret], that is [secret]."');
  });
});

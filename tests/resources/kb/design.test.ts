import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Design } from "../../../provider/resources/kb/index.js";
import { findAll } from "../../../provider/runtime/find.js";
import { accountOn, Life } from "../../life.js";
import { givenKnowledgeBase } from "./given-knowledge-base.js";

describe("kb.Design", () => {
  let emulator: Emulator;
  let life: Life;
  let kbId: string;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(() => {
    emulator.reset();
    life = new Life(Design, accountOn(emulator));
    ({ kbId } = givenKnowledgeBase(emulator));
    givenKnowledgeBase(emulator);
  });
  afterAll(() => emulator.close());
  const style = { pageType: "cssFile", body: "body { color: black }" };
  const stored = () => emulator.find(`kb/designs/${life.id}`);

  it("is the one that the knowledge base brought with it", async () => {
    const [before] = emulator.rows("kb/designs").filter((row) => row["kbId"] === kbId && row["pageType"] === "cssFile");
    expect(await life.up({ kbId, ...style })).toBe("create");
    expect(life.id).toBe(before?.["id"]);
    expect(stored()).toMatchObject({ kbId, ...style });
    expect(emulator.countCalls({ method: "POST" })).toBe(0);
    await life.refresh();
    expect(await life.preview({ kbId, ...style })).toBe("same");
  });

  it("changes in place, is another design with another page type, and stays when Pulumi forgets it", async () => {
    await life.up({ kbId, ...style });
    expect(await life.up({ kbId, ...style, body: "body {}" })).toBe("update");
    emulator.edit(`kb/designs/${life.id}`, { body: "p {}" });
    await life.refresh();
    expect(await life.up({ kbId, ...style })).toBe("update");
    expect(stored()).toMatchObject(style);
    const { id } = life;
    expect(await life.up({ kbId, pageType: "pageNotFound", body: "<p>Lost?</p>" })).toBe("replace");
    expect(life.id).not.toBe(id);
    await life.destroy();
    expect(stored()).toMatchObject({ kbId, pageType: "pageNotFound", body: "<p>Lost?</p>" });
  });

  it("says which designs there are when there is none of a kind", async () => {
    const row = emulator.rows("kb/designs").find((design) => design["kbId"] === kbId);
    emulator.remove(`kb/designs/${row?.["id"] as string}`);
    const problem = life.up({ kbId, pageType: row?.["pageType"], body: "" });
    await expect(problem).rejects.toThrow(/No design has .*the API makes these itself/);
  });

  it("is listed by knowledge base", async () => {
    expect(await findAll(Design.definition, { kbId }, accountOn(emulator))).toHaveLength(5);
  });
});

import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { mapCommand } from "../../provider/cli/map.js";
import { idOf, shop, stateOf, urnOf, withChange } from "../map/site.js";
import { newFolder } from "../tools/folder.js";

interface Run {
  readonly printed: string;
  readonly said: string;
  readonly error: string;
}

async function run(args: readonly string[], input = stateOf(shop)): Promise<Run> {
  const said: string[] = [];
  let [printed, error] = ["", ""];
  const command = mapCommand({
    input: () => Promise.resolve(input),
    print: (text) => {
      printed += text;
    },
    say: (text) => said.push(text),
  });
  command.exitOverride().configureOutput({
    writeErr: (text) => {
      error += text;
    },
  });
  await command.parseAsync([...args], { from: "user" }).catch((reason: unknown) => {
    error ||= String(reason);
  });
  return { printed, said: said.join("\n"), error };
}

/** What `pulumi preview --json` would print of a change to one rule. */
function previewOf(showSames: boolean): string {
  const before = JSON.parse(stateOf(shop)) as { deployment: { resources: { urn: string }[] } };
  const after = JSON.parse(stateOf(withChange(shop, "vip", { routeToId: idOf("support") }))) as typeof before;
  const vip = shop.filter(([, name]) => name === "vip").map(urnOf)[0];
  const steps = before.deployment.resources.map((oldState, place) => {
    const newState = after.deployment.resources[place];
    return { op: oldState.urn === vip ? "update" : "same", urn: oldState.urn, oldState, newState };
  });
  const shown = showSames ? steps : steps.filter(({ op }) => op !== "same");
  return JSON.stringify({ steps: shown, changeSummary: { same: steps.length - 1, update: 1 } });
}

describe("pulumi-comm100 map", () => {
  it("prints Markdown with Mermaid from standard input", async () => {
    const { printed, error } = await run([]);
    expect(error).toBe("");
    expect(printed).toContain("### Who gets a chat: Shop\n\n```mermaid\nflowchart LR\n");
  });

  it("reads a file and writes what its ending says", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "state.json"), stateOf(shop));
    const [page, text] = [join(folder, "map.html"), join(folder, "map.md")];
    expect(await run([join(folder, "state.json"), "--out", page])).toEqual({ printed: "", said: "", error: "" });
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>[^]*Stack test of site/);
    await run([join(folder, "state.json"), "--out", text]);
    expect(readFileSync(text, "utf8")).toMatch(/^### /);
    expect((await run(["--out", join(folder, "map.png")])).error).toMatch(/neither in \.md nor in \.html/);
    await run(["--out", join(folder, "map.txt"), "--format", "html"]);
    expect(readFileSync(join(folder, "map.txt"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("draws one campaign, or one part, alone", async () => {
    const headings = async (...args: string[]) => (await run(args)).printed.match(/^### .*/gm);
    expect(await headings("--campaign", "shop")).toEqual(["### Who gets a chat: Shop"]);
    expect(await headings("--campaign", "re*", "--campaign", "Shop")).toHaveLength(2);
    expect(await headings("--only", "tickets", "--only", "teams")).toEqual([
      "### Who gets a ticket",
      "### What no route leads to",
    ]);
    expect((await run(["--campaign", "Shoop"])).error).toMatch(
      /No campaign is called "Shoop"\. There are "Shop", "Returns"\./,
    );
    expect((await run(["--only", "dogs"])).error).toMatch(/Allowed are chats, tickets/);
  });

  it("marks what a preview changes, or draws what is there now", async () => {
    expect((await run([], previewOf(true))).printed).toContain("new#58; high priority");
    const { printed } = await run(["--before"], previewOf(true));
    expect(printed).not.toContain("new#58;");
    expect(printed).toContain("VIP<br>city is Halifax");
  });

  it("says what a preview without --show-sames lacks", async () => {
    const { said, printed } = await run([], previewOf(false));
    expect(said).toContain("--show-sames");
    expect(printed).toContain("A campaign that the preview leaves out");
  });

  it.each(["error: no stack selected", "[]", "{}", '{"resources": []}', "{"])(
    "refuses what is neither a state nor a preview: %s",
    async (text) => {
      expect((await run([], text)).error).toMatch(
        /^error: Standard input is no state and no preview: it .*\. Give what `pulumi stack export`/,
      );
    },
  );

  it("says so where there is nothing to draw", async () => {
    expect((await run([], stateOf([]))).printed).toBe("Nothing here routes chats or tickets.\n");
  });

  it("says that a file is missing", async () => {
    expect((await run(["missing.json"])).error).toMatch(/missing\.json/);
  });

  it("writes a whole file inside its folder, which it makes, and through no link out of it", async () => {
    const folder = newFolder();
    const elsewhere = join(newFolder(), "elsewhere.md");
    writeFileSync(elsewhere, "mine");
    symlinkSync(elsewhere, join(folder, "map.md"));
    expect((await run(["--out", join(folder, "new", "map.md")])).error).toBe("");
    expect(readFileSync(join(folder, "new", "map.md"), "utf8")).toContain("mermaid");
    expect((await run(["--out", join(folder, "map.md")])).error).toContain("leads out");
    expect(readFileSync(elsewhere, "utf8")).toBe("mine");
  });
});

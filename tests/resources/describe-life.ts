import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator, moods, type Strictness } from "../../provider/emulator/index.js";
import { type Fields, same } from "../../provider/runtime/value.js";
import { accountOn, Life, type Resource } from "../life.js";

/** What is special about one resource's life. */
export interface LifeOptions {
  /** Arguments to begin with. A function gets what {@link LifeOptions.given} returned. */
  readonly args: Fields | ((given: Fields) => Fields);
  /** Makes what the resource refers to, such as a campaign, in the emulator; returns ids for the arguments. */
  readonly given?: (emulator: Emulator) => Fields;
  /** Arguments that change in place. */
  readonly change: Fields;
  /** A change in the Control Panel, to settings that `args` manages. */
  readonly outside: Fields;
  /** The arguments hold HTML in a field that no document says to take base64: a site with the firewall has no way for it. */
  readonly holdsPlainHtml?: boolean;
  /** Arguments whose change makes a new object. */
  readonly replace?: Fields;
}

/** What the documents leave open is read in both ways. */
const sites = [
  { where: "on a site", strict: false },
  { where: "on a strict site", strict: true },
];

/**
 * The life of a resource, against the emulator: create, no-op preview, update, a change from outside seen and put right, replacement
 * where it has one, delete twice.
 */
export function describeLife(resource: Resource, options: LifeOptions): void {
  const { definition } = resource;
  describe.each(sites)(`${definition.area}.${definition.name} $where`, ({ strict }) => {
    let emulator: Emulator;
    let life: Life;
    let args: Fields;
    const said: string[] = [];
    beforeAll(async () => {
      emulator = await createEmulator({ strict: options.holdsPlainHtml ? withoutFirewall(strict) : strict });
    });
    beforeEach(async () => {
      emulator.reset();
      const given = options.given?.(emulator) ?? {};
      args = typeof options.args === "function" ? options.args(given) : options.args;
      said.length = 0;
      life = new Life(
        resource,
        accountOn(emulator, (message) => said.push(message)),
        { name: "it" },
      );
      expect(await life.up(args)).toBe("create");
    });
    afterAll(() => emulator.close());
    const path = () => life.path;

    it("is made, with nothing left to do, and no drift", async () => {
      expect(emulator.find(path())).toBeDefined();
      expect(await life.preview(args)).toBe("same");
      const before = life.state;
      await life.refresh();
      expect(await life.preview(args)).toBe("same");
      expect(life.state).toEqual(before);
    });

    it("is updated in place, once", async () => {
      const { id } = life;
      expect(await life.up({ ...args, ...options.change })).toBe("update");
      expect(life.id).toBe(id);
      expect(said).toEqual([]);
      await life.refresh();
      expect(await life.preview({ ...args, ...options.change })).toBe("same");
    });

    it("shows a change from outside, and puts it right", async () => {
      const before = emulator.find(path());
      emulator.edit(path(), options.outside as Parameters<Emulator["edit"]>[1]);
      await life.refresh();
      expect(await life.up(args)).toBe("update");
      const keys = Object.keys(options.outside);
      const pick = (object: Fields | undefined) => withoutIds(keys.map((key) => [key, object?.[key]]));
      expect(pick(emulator.find(path()))).toEqual(pick(before));
    });

    it("says so where an update overwrites a change from outside that it has not seen", async () => {
      emulator.edit(path(), options.outside as Parameters<Emulator["edit"]>[1]);
      const there = emulator.find(path());
      await life.up({ ...args, ...options.change });
      const overwritten = Object.keys(options.outside).filter((key) => !same(there?.[key], options.change[key]));
      for (const key of overwritten) expect(said.join("\n")).toMatch(new RegExp(`^ *${key}\\b`, "m"));
    });

    const { replace } = options;
    if (replace) {
      it("is replaced where the API cannot change it", async () => {
        expect(await life.up({ ...args, ...replace })).toBe("replace");
        expect(await life.preview({ ...args, ...replace })).toBe("same");
      });
    }

    it(
      definition.singleton ? "stays as it is when Pulumi forgets it" : "is deleted, and gone already is as good",
      async () => {
        const at = path();
        await life.destroy();
        await life.destroy();
        // Agents and departments are kept, marked as deleted.
        expect(emulator.find(at)?.["isDeleted"] ?? emulator.find(at) === undefined).toBe(!definition.singleton);
        if (definition.singleton) return;
        await life.refresh();
        expect(life.id).toBe("");
      },
    );

    if (!definition.singleton && !definition.adoptedBy) {
      it("is known again by what was written down, where the answer to its POST got lost", async () => {
        await life.destroy();
        const post = { method: "POST", path: life.collection };
        const before = emulator.countCalls(post);
        emulator.fault({ ...post, drop: "afterWrite" });
        const again = new Life(resource, accountOn(emulator), { name: "it" });
        await again.up(args);
        expect(emulator.countCalls(post)).toBe(before + 1);
        expect(await again.preview(args)).toBe("same");
      });
    }
  });
}

function withoutFirewall(strict: boolean): Strictness {
  return Object.fromEntries(moods.map((mood) => [mood, strict && mood !== "firewall"]));
}

/** A row that was deleted in the Control Panel and comes again has another id. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === "id" ? undefined : part)));
}

/** A campaign to hang things on. */
export function givenCampaign(emulator: Emulator): Fields {
  const names = emulator.rows("livechat/campaigns").length;
  return { campaignId: emulator.insert("livechat/campaigns", { name: `Campaign ${names}` })["id"] };
}

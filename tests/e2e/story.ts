import { afterAll, beforeAll } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { FakeForge } from "../ci/fake-forge.js";
import { SiteRepository } from "./site-repository.js";

interface Cast {
  readonly site: Emulator;
  readonly team: SiteRepository;
  readonly forge: FakeForge;
}

/** A site, a team's repository and the forge that has it, for the tests of a `describe`. */
export class Story {
  private made: Cast | undefined;

  /**
   * @param program - What the repository begins with.
   * @param dialect - Which forge.
   */
  constructor(program: string, dialect: "github" | "gitlab") {
    beforeAll(async () => {
      const site = await createEmulator();
      const team = await SiteRepository.create(program, site);
      this.made = { site, team, forge: await FakeForge.start(dialect, team.repository.served) };
    });
    afterAll(async () => {
      await this.forge.close();
      this.team.dispose();
      await this.site.close();
    });
  }

  get site(): Emulator {
    return this.cast.site;
  }

  get team(): SiteRepository {
    return this.cast.team;
  }

  get forge(): FakeForge {
    return this.cast.forge;
  }

  private get cast(): Cast {
    if (!this.made) throw new Error("They are there while tests run.");
    return this.made;
  }
}

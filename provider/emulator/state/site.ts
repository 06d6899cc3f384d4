import type { Model } from "../description/model.js";
import type { Resource } from "../description/described-resource.js";
import type { Credentials } from "../options.js";
import type { Mood } from "../strictness.js";
import { Store } from "./store.js";

/** One emulated site: what it has, and who owns it. Everything else works on it. */
export class Site {
  readonly model: Model;
  readonly credentials: Credentials;
  readonly features: Readonly<Record<string, boolean>>;
  readonly store = new Store();
  /** Where the emulator listens; pictures and pages have URLs below it. */
  url = "";
  /** Id of the agent behind the credentials. */
  ownerId = "";
  /** How many answers had a body. */
  answers = 0;

  readonly #moods: ReadonlySet<Mood>;

  constructor(
    model: Model,
    credentials: Credentials,
    features: Readonly<Record<string, boolean>>,
    moods: ReadonlySet<Mood>,
  ) {
    this.model = model;
    this.credentials = credentials;
    this.features = features;
    this.#moods = moods;
  }

  /** Whether what the documents leave open here is read the harder way. */
  isStrict(mood: Mood): boolean {
    return this.#moods.has(mood);
  }

  /** A resource by its name, `livechat/Campaign`; undefined where no description has it. */
  resource(name: string | undefined): Resource | undefined {
    return name === undefined ? undefined : this.model.resources.get(name);
  }

  /** A resource that the description is known to have. Throws where it has not. */
  known(name: string): Resource {
    const resource = this.resource(name);
    if (resource === undefined) throw new Error(`the API's description has no resource ${name}`);
    return resource;
  }

  /** Whether the plan of the site has a feature. */
  has(feature: string): boolean {
    return this.features[feature] !== false;
  }
}

import type { Model } from "../description/model.js";
import type { Resource } from "../description/described-resource.js";
import type { Credentials } from "../options.js";
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

  constructor(model: Model, credentials: Credentials, features: Readonly<Record<string, boolean>>) {
    this.model = model;
    this.credentials = credentials;
    this.features = features;
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

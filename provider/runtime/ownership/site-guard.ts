import { ownershipFolder } from "../../client/index.js";
import { compareSites, type Site, siteName } from "./site.js";

/** Sees to it that a run does not take one site's state for another's. */
export class SiteGuard {
  private hasWarned = false;
  private hasRefused = false;

  /**
   * @param site - The site of the account; undefined where nothing is written to it.
   * @param say - Tells the user something.
   */
  constructor(
    private readonly site: Site | undefined,
    private readonly say: (message: string) => void,
  ) {}

  /**
   * Insists that a state is of this account's site.
   *
   * @param known - The site of the state; undefined for one that does not tell.
   * @throws When it is another's. Told in full once: it concerns all resources alike.
   */
  insistOn(known: Site | undefined): void {
    this.compare(known, (site) => `The state is of ${site}`, ways);
  }

  /**
   * Insists that a resource that is about to be made joins those of its stack, before any state was shown to this run.
   *
   * @param elsewhere - The site that those are on, where it is not this account's.
   * @throws As {@link insistOn} does.
   */
  insistOnStack(elsewhere: Site | undefined): void {
    const told = (site: string) => `The other resources of this stack are on ${site}, as this machine last saw`;
    this.compare(elsewhere, told, `${ways} If they are no longer in its state, delete ${ownershipFolder()}.`);
  }

  private compare(known: Site | undefined, told: (site: string) => string, advice: string): void {
    if (!known || !this.site) return;
    const verdict = compareSites(known, this.site);
    if (verdict === "different") throw new Error(this.refusal(told(siteName(known)), this.site, advice));
    if (verdict === "moved" && !this.hasWarned) {
      this.hasWarned = true;
      this.say(hasMoved(known, this.site));
    }
  }

  private refusal(told: string, site: Site, advice: string): string {
    const both = `${told}, and the settings are those of ${siteName(site)}.`;
    const isTold = this.hasRefused;
    this.hasRefused = true;
    return isTold ? `${both} (Told in full with another resource.)` : `${both} ${advice}`;
  }
}

const ways =
  "Nothing was done. Set comm100:siteId and comm100:domain (or comm100:endpoint) to those of the state's site; in the environment they are " +
  "COMM100_SITE_ID, COMM100_DOMAIN and COMM100_ENDPOINT. To build another site from the same program, give it a stack of its own: " +
  "`pulumi stack init`.";

function hasMoved(known: Site, site: Site): string {
  return (
    `warning: the state is of ${siteName(known)}, and the settings lead to ${site.host}. The site's number is the same, so this run goes on. ` +
    "If it is another site all the same, stop, and check comm100:domain or comm100:endpoint."
  );
}

import { Comm100Error } from "./comm100-error.js";

/** The agent may not do this, the plan lacks the feature, or there were too many calls: 403. */
export class ForbiddenError extends Comm100Error {}

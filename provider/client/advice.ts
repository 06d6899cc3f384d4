import type { Credentials } from "./credentials.js";
import type { ErrorBody } from "./error-body.js";
import { forbiddenReason } from "./forbidden.js";
import { probePath } from "./probe.js";
import type { ProbeResult } from "./probe.js";

/** What to do, by the API's name of the error. */
const adviceByName: Readonly<Record<string, string>> = {
  AccessViolation:
    "The object's present state forbids this, such as enabling what is enabled already. Refresh the stack (`pulumi refresh`) and try again.",
  ActionNotSupported: "Comm100 does not allow this for this object; built-in ones often cannot be changed or deleted.",
  EntityDeletionFailed: "Something still refers to it. Remove those references first, then delete it.",
  EntityDuplicated:
    "Another object has this value already. Choose another one, or adopt the existing object with `import`.",
  EntityInUse: "Something still refers to it. Remove those references first, then delete it.",
  EntityNotFound:
    "An object that the request names does not exist, not yet or not any more. Check the ids; `pulumi refresh` finds out what was deleted elsewhere.",
  LogicExpressionInvalid: "Check the logical expression: condition numbers joined by and, or and parentheses.",
  ParameterImageTooLarge: "Use a smaller picture.",
  ParameterIsNotEditable:
    "This field can be set only when the object is made. Leave it as it is, or replace the object.",
  ParameterMissing: "Set the field that the API names.",
  ParameterNotAllowed: "The API does not take this field or this parameter here. Leave it out.",
};

const adviceByStatus: Readonly<Record<number, string>> = {
  404:
    "It may have been deleted elsewhere (`pulumi refresh` finds out), it may be there later (try again), " +
    "or the site or the region is another one.",
  405: "Comm100 does not offer this for this kind of object.",
  409: "The object's present state forbids this. Refresh the stack (`pulumi refresh`) and try again.",
  429: "Other programs at this IP address use up its calls too. Try again later, or lower `rateLimit` here so that all have their share.",
};

const support = "Try again later; if it stays, give the error id to Comm100's support.";
const serverAdvice = `This is on Comm100's side. ${support}`;
const otherwise = `If they are right, this is on Comm100's side. ${support}`;
const later =
  "Try again later. Other programs at this address use up its calls, too: give each a share with `rateLimit`.";

const adviceByCredentials: Readonly<Record<Credentials["kind"], string>> = {
  apiKey:
    "Check email, apiKey and siteId, and that the domain is that of the same account. A few calls work with OAuth only: set password and clientId for those.",
  password: "Check email, password and clientId, and that the domain is that of the same account.",
};

const permission =
  "The agent behind the credentials lacks the permission: give it in the Control Panel under Agents or Roles";
const feature = "the site's plan lacks the feature";
const calls = "this IP address made too many calls today or in the last minutes";

/** What is known of a refusal besides its status. */
export interface Circumstances {
  /** What the API said, if it said anything readable. */
  readonly body: ErrorBody | undefined;
  /** How the call was authenticated. */
  readonly kind: Credentials["kind"];
  /** Names of what was sent, if anything was. */
  readonly sent: string | undefined;
  /** What a call came to that every agent may make; none is made unless a 403 does not say what it means. */
  readonly probe: ProbeResult | undefined;
}

/**
 * Says what to do about a refusal.
 *
 * @param status - what the answer stands for
 * @param circumstances - what else is known
 */
export function adviceFor(status: number, { body, kind, sent, probe }: Circumstances): string {
  if (status === 403) return forbiddenAdvice(body, probe);
  if (status === 401) return adviceByCredentials[kind];
  const named = body?.name === undefined ? undefined : adviceByName[body.name];
  const known = named ?? adviceByStatus[status];
  if (known !== undefined) return known;
  if (status === 500) return `${incorrect(sent)} ${otherwise}`;
  return status > 500 ? serverAdvice : compare(sent);
}

/** The API's documentation says of a 500 first of all that the request was incorrect. */
function incorrect(sent: string | undefined): string {
  const doubt = "By Comm100's documentation a 500 may mean that";
  return sent === undefined
    ? `${doubt} the request was incorrect: check the ids in its path.`
    : `${doubt} an argument does not match the format that the method wants. ${compare(sent)}`;
}

function compare(sent: string | undefined): string {
  const what = "Check the values against the documentation of this resource";
  return sent === undefined ? `${what}.` : `${what}. Sent were: ${sent}.`;
}

function forbiddenAdvice(body: ErrorBody | undefined, probe: ProbeResult | undefined): string {
  const reason = forbiddenReason(body);
  if (reason === "feature") {
    return `It is not a matter of permissions: ${feature}. Change the plan, or leave this resource out.`;
  }
  if (reason === "calls") return `It is not a matter of permissions: ${calls}. ${later}`;
  if (reason === "permission") return `${permission}.`;
  const asked = `The answer does not say why, so \`GET ${probePath}\` was called, which every agent may:`;
  if (probe === "answered") return `${permission}; or ${feature}. ${asked} it was answered, so calls are let through.`;
  if (probe === "refused") return `It is hardly this resource: ${calls}. ${asked} it was refused, too. ${later}`;
  return `${permission}; or ${feature}; or ${calls}. The answer does not say which.`;
}

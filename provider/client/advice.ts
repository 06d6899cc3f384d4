import type { Credentials } from "./credentials.js";
import type { ErrorBody } from "./error-body.js";

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
    "An object that the request names does not exist, or not any more. Check the ids; `pulumi refresh` finds out what was deleted elsewhere.",
  LogicExpressionInvalid: "Check the logical expression: condition numbers joined by and, or and parentheses.",
  ParameterImageTooLarge: "Use a smaller picture.",
  ParameterIsNotEditable:
    "This field can be set only when the object is made. Leave it as it is, or replace the object.",
  ParameterMissing: "Set the field that the API names.",
  ParameterNotAllowed: "The API does not take this field or this parameter here. Leave it out.",
};

const adviceByStatus: Readonly<Record<number, string>> = {
  400: "Check the values against the documentation of this resource.",
  404: "It may have been deleted elsewhere (`pulumi refresh` finds out), or the site or the region is another one.",
  405: "Comm100 does not offer this for this kind of object.",
  409: "The object's present state forbids this. Refresh the stack (`pulumi refresh`) and try again.",
  429: "Other programs at this IP address use up its calls too. Try again later, or lower `rateLimit` here so that all have their share.",
};

const serverAdvice = "This is on Comm100's side. Try again later; if it stays, give the error id to Comm100's support.";

const adviceByCredentials: Readonly<Record<Credentials["kind"], string>> = {
  apiKey:
    "Check email, apiKey and siteId, and that the domain is that of the same account. A few calls work with OAuth only: set password and clientId for those.",
  password: "Check email, password and clientId, and that the domain is that of the same account.",
};

const permission =
  "The agent behind the credentials lacks the permission: give it in the Control Panel under Agents or Roles";
const feature = "the site's plan lacks the feature";
const calls = "this IP address made too many calls today or in the last minutes";

/**
 * Says what to do about a refusal.
 *
 * @param status - what the answer stands for
 * @param body - what the API said, if it said anything readable
 * @param kind - how the call was authenticated
 */
export function adviceFor(status: number, body: ErrorBody | undefined, kind: Credentials["kind"]): string {
  if (status === 403) return forbiddenAdvice(body);
  if (status === 401) return adviceByCredentials[kind];
  const named = body?.name === undefined ? undefined : adviceByName[body.name];
  const known = named ?? adviceByStatus[status];
  return known ?? (status >= 500 ? serverAdvice : "Check the request against the documentation of this resource.");
}

function forbiddenAdvice(body: ErrorBody | undefined): string {
  const said = `${body?.name ?? ""} ${body?.message ?? ""}`;
  if (/feature|\bplan\b|subscription|licen[cs]e/i.test(said)) {
    return `It is not a matter of permissions: ${feature}. Change the plan, or leave this resource out.`;
  }
  if (/too many|rate.?limit|quota|exceed|throttl/i.test(said)) {
    return `It is not a matter of permissions: ${calls}. Try again later, or lower \`rateLimit\`.`;
  }
  if (/permission|authori[sz]|denied|access|privilege/i.test(said)) return `${permission}.`;
  return `${permission}; or ${feature}; or ${calls}. The answer does not say which.`;
}

import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { ApiError } from "../api-error.js";
import { badParameter } from "../api-error.js";
import { model } from "../description/model.js";
import type { Operation } from "../description/route.js";
import type { Property, Shape } from "../description/property.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject, objectsIn, textOf } from "../json.js";
import { holds } from "../state/conditions.js";

const errorNames: Readonly<Record<string, string>> = {
  required: "ParameterMissing",
  format: "ParameterFormatIncorrect",
  pattern: "ParameterFormatIncorrect",
  maxLength: "ParameterStringLengthExceed",
  minLength: "ParameterStringLengthLess",
  minimum: "ParameterNumberOutOfRange",
  maximum: "ParameterNumberOutOfRange",
};

let ajv: Ajv2020 | undefined;
const validators = new Map<string, ValidateFunction>();

/** Checks a normalised body against the description of its operation. Throws the API's error for the first fault. */
export function validate(operation: Operation, input: JsonObject): void {
  checkRequired(operation, input);
  checkPictures(operation.resource.shape, input);
  const check = validatorOf(operation);
  if (check === undefined || check(input)) return;
  const fault = check.errors?.[0];
  if (fault !== undefined) throw errorOf(operation, fault, input);
}

function validatorOf(operation: Operation): ValidateFunction | undefined {
  if (operation.bodySchema === undefined) return undefined;
  const reference = `${operation.resource.area}.yaml${operation.bodySchema}`;
  const known = validators.get(reference);
  if (known !== undefined) return known;
  const made = instance().compile({ $ref: reference });
  validators.set(reference, made);
  return made;
}

function instance(): Ajv2020 {
  if (ajv === undefined) {
    ajv = new Ajv2020({ strict: false, allowUnionTypes: true, validateSchema: false, useDefaults: false });
    formats.default(ajv);
    for (const [area, content] of model().documents) ajv.addSchema(content, `${area}.yaml`, undefined, false);
  }
  return ajv;
}

/** A required key counts as missing where it is null, an empty text, or an empty list of rows. */
function checkRequired(operation: Operation, input: JsonObject): void {
  for (const name of operation.required)
    if (isMissing(operation.resource.shape.properties.get(name), input[name])) throw missing(operation, name);
  if (operation.does !== "update") return;
  for (const [name, value] of Object.entries(input))
    if (isRequiredOnCreate(operation, name) && isMissing(operation.resource.shape.properties.get(name), value))
      throw missing(operation, name);
}

function isRequiredOnCreate(operation: Operation, name: string): boolean {
  return requiredOnCreate(operation).has(name);
}

const createKeys = new Map<string, ReadonlySet<string>>();

function requiredOnCreate(operation: Operation): ReadonlySet<string> {
  const { name, collection } = operation.resource;
  const known = createKeys.get(name);
  if (known !== undefined) return known;
  const keys = new Set(model().routes.find(collection)?.route.operations.get("POST")?.required ?? []);
  createKeys.set(name, keys);
  return keys;
}

/**
 * Throws where a PUT lacks what a new object must have. What clients cannot know, such as a password, or may not send is not asked for,
 * nor what does not exist as the object is.
 */
export function checkRequiredInPut(operation: Operation, state: JsonObject, input: JsonObject): void {
  const { shape } = operation.resource;
  for (const name of new Set([...shape.required, ...requiredOnCreate(operation)])) {
    const property = shape.properties.get(name);
    if (property === undefined || isOutOfReach(property) || !holds(property.availableWhen?.all ?? [], state)) continue;
    if (isMissing(property, input[name])) throw missing(operation, name);
  }
}

function isOutOfReach(property: Property): boolean {
  const isHidden = property.writeOnly || property.secret !== undefined;
  return isHidden || property.readOnly || property.closedToPut === "always" || property.closedToPut === "leftOut";
}

/** Whether a value counts as none. */
export function isMissing(property: Property | undefined, value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  return property?.shape !== undefined && Array.isArray(value) && value.length === 0;
}

/** 400 ParameterMissing. */
export function missing(operation: Operation, name: string): ApiError {
  return badParameter("ParameterMissing", name, `The parameter ${name} is required.`, {
    entity: operation.resource.entity,
  });
}

function checkPictures(shape: Shape, input: JsonObject): void {
  for (const [name, value] of Object.entries(input)) {
    const property = shape.properties.get(name);
    if (
      property?.image !== undefined &&
      property.image !== "base64" &&
      textOf(value) !== "" &&
      !/^https?:\/\//i.test(textOf(value))
    )
      throw badParameter("ParameterFormatIncorrect", name, `The parameter ${name} must be a URL.`, {
        value: textOf(value),
      });
    if (property?.shape === undefined) continue;
    for (const row of isObject(value) ? [value] : objectsIn(value)) checkPictures(property.shape, row);
  }
}

function errorOf(operation: Operation, fault: ErrorObject, input: JsonObject): ApiError {
  const missingKey = fault.keyword === "required" ? `/${textOf((fault.params as JsonObject)["missingProperty"])}` : "";
  const path = (fault.instancePath + missingKey).split("/").slice(1);
  const field = path.join(".");
  const name = errorNames[fault.keyword] ?? "ParameterInvalid";
  const value = valueAt(input, path);
  const details: JsonObject = { entity: operation.resource.entity };
  if (value !== undefined && typeof value !== "object") details["value"] = value;
  return badParameter(name, field, `The parameter ${field} ${fault.message ?? "is not valid"}.`, details);
}

function valueAt(value: JsonValue, path: readonly string[]): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const key of path) {
    if (Array.isArray(current)) current = current[Number(key)];
    else current = isObject(current) ? current[key] : undefined;
  }
  return current;
}

// The fields of a resource: what its definition says at run time, and the comments that TypeScript has of the same keys.
import { objectNode } from "../../dist/schema/shape.js";
import { wordsOf } from "../../dist/schema/words.js";
import { z } from "../../dist/schema/index.js";
import { bareOf } from "./type-words.mjs";

/**
 * The fields of a resource, in three lists.
 *
 * @param shapes - Comments on the keys of `parent`, `fields` and `outputs`, see `openTypes`.
 * @param file - The resource's file, for messages.
 * @param report - Takes what is wrong, a sentence each.
 */
export function fieldsOf(definition, shapes, { types, file, report }) {
  const read = (part) => fieldsIn(definition[part] ?? {}, shapes[part], { types, file, report, path: "" });
  const parent = read("parent").map((field) => ({ ...field, isReplacing: true }));
  const fields = read("fields").map((field) => ({
    ...field,
    isReplacing: field.words.createOnly ?? definition.replacedOnChange ?? false,
  }));
  return { arguments: [...parent, ...fields], outputs: answered(read("outputs")) };
}

/** What the API answers is not required of anyone. */
const answered = (fields) => fields.map((field) => ({ ...field, isRequired: false }));

function fieldsIn(shape, comments, context) {
  return Object.entries(shape).map(([name, schema]) => {
    const path = context.path + name;
    const comment = comments.get(name);
    if (!comment?.text) context.report(`${context.file}: ${path} has no comment that programs see.`);
    return {
      name,
      path,
      schema,
      words: wordsOf(schema),
      isRequired: schema._zod.optin !== "optional",
      text: comment?.text ?? "",
      default: comment?.default,
      ...partsOf(schema, comment, { ...context, path }),
    };
  });
}

/** What is inside a field that is an object or a list of objects: what can be set, and what is answered besides. */
function partsOf(schema, comment, context) {
  const bare = bareOf(schema);
  const isList = bare instanceof z.ZodArray;
  const row = isList ? bareOf(bare.element) : bare;
  if (!(row instanceof z.ZodObject)) return {};
  const { outputs = {} } = wordsOf(isList ? bare.element : schema);
  const comments = comment ? context.types.innerOf(comment.type) : new Map();
  const inner = { ...context, path: `${context.path}${isList ? "[]" : ""}.` };
  return {
    isList,
    parts: fieldsIn(row.shape, comments, inner),
    answers: answered(fieldsIn(outputs, comments, inner)),
  };
}

/** Names of the fields that a look-up can filter by: values without parts that the API shows. */
export function filtersOf({ fields, outputs }) {
  const node = objectNode(fields, outputs);
  const shape = { ...fields, ...outputs };
  return [...node.keys]
    .filter(([, { kind, secret, writeOnly }]) => kind === "value" && !secret && !writeOnly)
    .map(([key]) => key)
    .filter((key) => isScalar(bareOf(shape[key])));
}

function isScalar(schema) {
  if (schema instanceof z.ZodUnion) return schema.options.every((part) => isScalar(bareOf(part)));
  return [z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral].some(
    (kind) => schema instanceof kind,
  );
}

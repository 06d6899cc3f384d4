// The type of a field in words that people know who look after a contact centre.
import { dateTime, timeOfDay, timeZone, webAddress, z } from "../../dist/schema/index.js";
import { innerOf, wordsOf } from "../../dist/schema/words.js";
import { alternatives, withArticle } from "./sentences.mjs";

const longestInline = 60;

/**
 * Says what a field holds.
 *
 * @param link - From `area/Name` to `{ one, many }`: a Markdown link with the name, and with its plural.
 * @returns `one`, `many`: the type, and in the plural; `values`: what to add to the description where they are too long for the type.
 */
export function typeInWords(schema, link) {
  const bare = bareOf(schema);
  return byWords(wordsOf(schema), link) ?? named(bare) ?? byClass(bare, link);
}

/** The schema without `.optional()` and the like. */
export function bareOf(schema) {
  const inner = innerOf(schema) ?? (schema instanceof z.ZodDefault ? schema.unwrap() : undefined);
  return inner ? bareOf(inner) : schema;
}

const noun = (one, many = `${one}s`) => ({ one, many });

const formats = {
  ipv4: noun("IPv4 address", "IPv4 addresses"),
  ipv6: noun("IPv6 address", "IPv6 addresses"),
  email: noun("e-mail address", "e-mail addresses"),
  url: noun("web address", "web addresses"),
};

function byWords(words, link) {
  if (words.refersTo) {
    const targets = words.refersTo.map(link);
    return noun(
      `id of ${alternatives(targets.map(({ one }) => withArticle(one)))}`,
      `ids of ${alternatives(targets.map(({ many }) => many))}`,
    );
  }
  if (words.image) return noun("picture: a web address", "pictures: web addresses");
  if (words.base64Text) return noun("long text or HTML", "long texts or HTML");
  if (words.known) return choice(words.known, true);
  return undefined;
}

/** Schemas that fields share. A copy with more words still has the definition of the one it is a copy of. */
function named(schema) {
  const { def } = schema._zod;
  if (def === timeZone._zod.def)
    return noun("[time zone](../README.md#time-zones)", "[time zones](../README.md#time-zones)");
  if (def === dateTime._zod.def) return noun("date and time", "dates and times");
  if (def === timeOfDay._zod.def) return noun("time of day", "times of day");
  return def === webAddress._zod.def ? noun("web address", "web addresses") : undefined;
}

function byClass(schema, link) {
  if (schema instanceof z.ZodEnum) return choice(schema.options, false);
  if (schema instanceof z.ZodLiteral) return choice([...schema.values], false);
  if (schema instanceof z.ZodNumber) return number(schema);
  if (schema instanceof z.ZodString) return text(schema);
  if (schema instanceof z.ZodStringFormat) return formats[schema.format] ?? noun("text");
  if (schema instanceof z.ZodBoolean) return noun("true or false", "true or false");
  if (schema instanceof z.ZodObject) return noun("object");
  if (schema instanceof z.ZodRecord) return noun("object with any keys", "objects with any keys");
  if (schema instanceof z.ZodArray) return list(typeInWords(schema.element, link));
  if (schema instanceof z.ZodUnion) {
    const parts = schema.options.map((part) => typeInWords(part, link));
    return noun(alternatives(parts.map(({ one }) => one)), alternatives(parts.map(({ many }) => many)));
  }
  return noun("any value", "any values");
}

function list({ many, values }) {
  return { ...noun(`list of ${many}`, `lists of ${many}`), ...(values && { values }) };
}

function choice(values, isOpen) {
  const codes = values.map((value) => `\`${String(value)}\``);
  const all = alternatives(codes);
  if (isOpen)
    return { ...noun("text"), values: `Known values: ${codes.join(", ")}. Others are passed on as they are.` };
  if (all.length <= longestInline) return noun(all, codes.length === 1 ? all : `any of ${all}`);
  return { ...noun("one of the values named", "the values named"), values: `Values: ${codes.join(", ")}.` };
}

function number(schema) {
  const kind = schema.isInt ? "whole number" : "number";
  const known = (limit) =>
    Number.isSafeInteger(limit) && Math.abs(limit) !== Number.MAX_SAFE_INTEGER ? limit : undefined;
  const range = limits(known(schema.minValue), known(schema.maxValue));
  return noun(`${kind}${range}`, `${kind}s${range}`);
}

function text(schema) {
  const most = schema.maxLength === null ? "" : ` of at most ${schema.maxLength} characters`;
  return noun(`text${most}`, `texts${most}`);
}

function limits(least, most) {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return `, at least ${least}`;
  return most === undefined ? "" : `, at most ${most}`;
}

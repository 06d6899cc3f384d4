import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "FieldMapping",
  noun: "ticket field mapping",
  path: "ticketing/fields/{fieldId}/fieldMapping",
  singleton: true,
  parent: {
    /** The ticket field that is filled: pass `field.id`, or look up a built-in one: `getFieldOutput({ name: "…" }).id`. */
    fieldId: reference("ticketing/Field"),
  },
  fields: {
    /** What fills it when a chat becomes a ticket, as a macro: `{!Visitor.Email}`. Empty for nothing. */
    mappedChatField: z.string().optional(),
    /** What fills it when an offline message becomes a ticket, as a macro: `{!Visitor.Email}`. Empty for nothing. */
    mappedOfflineMessageField: z.string().optional(),
  },
});

/** The arguments of {@link FieldMapping}. */
export interface FieldMappingArgs extends Args<typeof definition> {}

/**
 * What a field of a ticket is filled with when a chat or an offline message becomes a ticket.
 *
 * Exists with the field, built-in or not: creating the resource takes it over, deleting leaves it as it is. To take a mapping back, set
 * it to an empty text.
 *
 * @example
 * ```ts
 * new comm100.ticketing.FieldMapping("customer", {
 *   fieldId: customer.id,
 *   mappedChatField: "{!Visitor.Name}",
 *   mappedOfflineMessageField: "{!Visitor.Name}",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-field-mapping
 */
export class FieldMapping extends resource<typeof definition, FieldMappingArgs>(definition) {}

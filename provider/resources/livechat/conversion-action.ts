import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, reference, when, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ConversionAction",
  noun: "conversion action",
  path: "livechat/conversionActions",
  naturalKey: ["name"],
  permission: "Manage Settings",
  fields: {
    /** Name shown in reports. */
    name: z.string().min(1),
    /** Whether conversions are counted. */
    isEnabled: z.boolean().optional(),
    /** What counts as a conversion: a page that the visitor opens, a value of a custom variable, or a call of the API. */
    type: choice("URL", "customVariable", "API"),
    /** How the address or the variable is compared with `value`. Applies to the types `URL` and `customVariable`. */
    operator: when(
      { type: ["URL", "customVariable"] },
      choice("is", "beginsWith", "contains", "regularExpression").optional(),
    ),
    /** What the address or the variable is compared with. Applies to the types `URL` and `customVariable`. */
    value: when({ type: ["URL", "customVariable"] }, leadsTo("nowhere", z.string()).optional()),
    /** Whether capitals in the address count. Applies to the type `URL`. */
    isCaseSensitive: when({ type: "URL" }, z.boolean().optional()),
    /** The variable that is looked at: pass `customVariable.id`. Applies to the type `customVariable`. */
    usedToDetermineConversionCustomVariableId: when(
      { type: "customVariable" },
      reference("livechat/CustomVariable").optional(),
    ),
    /** Whether a conversion is worth something. */
    isValueAssignedToConversion: z.boolean().optional(),
    /**
     * Where that value comes from: `assignedValueFromInputting`, or a custom variable. Applies while `isValueAssignedToConversion` is on.
     */
    valueSource: when({ isValueAssignedToConversion: true }, choice("inputAValue", "getFromCustomVariable").optional()),
    /** What a conversion is worth, from 1 to 999999999. Applies while `valueSource` is `inputAValue`. */
    assignedValueFromInputting: when({ valueSource: "inputAValue" }, z.number().min(1).max(999_999_999).optional()),
    /**
     * The variable that says what a conversion is worth: pass `customVariable.id`. Applies while `valueSource` is `getFromCustomVariable`.
     */
    assignedValueFromCustomVariableId: when(
      { valueSource: "getFromCustomVariable" },
      reference("livechat/CustomVariable").optional(),
    ),
    /** Which of the visitor's chats the conversion is credited to. */
    chatAssociatedWithConversion: choice("theFirstChat", "theLastChat").optional(),
    /** Whether only chats of the `chatInLastDays` are credited. */
    isChatInLastCertainDaysConsidered: z.boolean().optional(),
    /** How many days back a chat may be, from 1 to 30. Applies while `isChatInLastCertainDaysConsidered` is on. */
    chatInLastDays: when({ isChatInLastCertainDaysConsidered: true }, z.number().int().min(1).max(30).optional()),
    /** Whether only chats with at least `visitorMessagesAtLeast` messages of the visitor are credited. */
    isChatWithAtLeastCertainVisitorMessagesConsidered: z.boolean().optional(),
    /**
     * How many messages the visitor must have written, from 1 to 999. Applies while `isChatWithAtLeastCertainVisitorMessagesConsidered` is
     * on.
     */
    visitorMessagesAtLeast: when(
      { isChatWithAtLeastCertainVisitorMessagesConsidered: true },
      z.number().int().min(1).max(999).optional(),
    ),
    /** Whether the transcript of the chat shows the values of `appendFieldList`. */
    isVariableIncludedInTranscript: z.boolean().optional(),
    /** What the transcript shows, as tokens in braces: `{!Visitor.Time Zone}`. Applies while `isVariableIncludedInTranscript` is on. */
    appendFieldList: when({ isVariableIncludedInTranscript: true }, z.array(z.string()).optional()),
  },
});

/** The arguments of {@link ConversionAction}. */
export interface ConversionActionArgs extends Args<typeof definition> {}

/**
 * Something that visitors are meant to do, such as placing an order, which reports credit to the chats that led to it.
 *
 * @example
 * ```ts
 * new comm100.livechat.ConversionAction("order", {
 *   name: "Order placed",
 *   isEnabled: true,
 *   type: "URL",
 *   operator: "contains",
 *   value: "/thanks",
 *   isValueAssignedToConversion: true,
 *   valueSource: "inputAValue",
 *   assignedValueFromInputting: 25,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-conversion-action
 */
export class ConversionAction extends resource<typeof definition, ConversionActionArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one conversion action, by any of its fields: `getConversionAction({ name: "…" })`. */
export const getConversionAction = look.one;

/** {@link getConversionAction} with outputs. */
export const getConversionActionOutput = look.oneOutput;

/** Looks up all conversion actions that a filter lets through; without one, all there are. */
export const getConversionActions = look.all;

/** {@link getConversionActions} with outputs. */
export const getConversionActionsOutput = look.allOutput;

import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import {
  choice,
  define,
  object,
  openChoice,
  reference,
  rows,
  switchable,
  unknownUnit,
  unordered,
  when,
  z,
} from "../../schema/index.js";
import { lenientConditionRows } from "./condition.js";

const definition = define({
  area: "ticketing",
  name: "Trigger",
  noun: "ticket trigger",
  path: "ticketing/triggers",
  naturalKey: ["name"],
  fields: {
    /** Name shown in the list of triggers. */
    name: z.string().min(1),
    /** What the trigger is for. */
    description: z.string().optional(),
    /** Whether the trigger works. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Place of the trigger in the list, which is also the order in which triggers run. */
    order: z.number().int().optional(),
    /**
     * What sets the trigger off. Mind the capital in `WhenAnAgentReplied`; `whenTicketUpdated` and `whenTicketIsMovedToRecycleBin` are
     * known to newer versions of the API only.
     */
    event: openChoice(
      "whenTicketIsCreated",
      "whenATicketReplyIsReceived",
      "WhenAnAgentReplied",
      "whenTheAssigneeOfATicketHasChanged",
      "whenTheStatusOfATicketHasChanged",
      "whenATicketStatusStaysTheSameForASpecifiedPeriodOfTime",
      "whenTicketUpdated",
      "whenTicketIsMovedToRecycleBin",
    ),
    /** The status that the event is about. Needed when `event` is about a ticket's status. */
    status: choice("new", "pendingInternal", "pendingExternal", "onHold", "resolved").optional(),
    /**
     * How long the status must stay the same; the unit is not documented. Applies while `event` is
     * `whenATicketStatusStaysTheSameForASpecifiedPeriodOfTime`.
     */
    statusDuration: when(
      { event: "whenATicketStatusStaysTheSameForASpecifiedPeriodOfTime" },
      unknownUnit(z.number().int()).optional(),
    ),
    /** Whether the trigger sets fields of the ticket: those of `triggerActionUpdateFields`. */
    isValueSettingEnabled: z.boolean().optional(),
    /** How many conditions a ticket must meet: any, all, or as `logicalExpression` says. */
    conditionMetType: choice("any", "all", "logicalExpression").optional(),
    /**
     * The conditions by number, with `and`, `or` and parentheses: `(1 or 2) and 3`. Applies while `conditionMetType` is
     * `logicalExpression`.
     */
    logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
    /** Whether the trigger sends the e-mail of `triggerActionEmailContent`. */
    ifSendEmail: z.boolean().optional(),
    /** Whether the contact, that is the customer, gets it. */
    ifSendEmailToContact: z.boolean().optional(),
    /** Whether the agents of `triggerActionAgentRecipient` get it. */
    ifSendEmailToAgent: z.boolean().optional(),
    /** Whether it shows among the ticket's correspondence. */
    ifDisplayInTicketCorrespondences: z.boolean().optional(),
    /** Whether the agent whom the ticket is assigned to gets it. */
    ifSendEmailToAssignedAgent: z.boolean().optional(),
    /** What a ticket must be like for the trigger. The list replaces the one on the server. */
    triggerConditions: lenientConditionRows("triggerId").optional(),
    /** What the trigger sets, used while `isValueSettingEnabled` is on. The list replaces the one on the server. */
    triggerActionUpdateFields: rows(
      {
        /** The field that is set: pass `field.id`. */
        fieldId: reference("ticketing/Field").optional(),
        /** What it is set to, as text. */
        value: z.string().optional(),
      },
      {
        key: ["fieldId"],
        unordered: true,
        outputs: {
          /** The API's id of the row. */
          id: z.string(),
          /** The trigger that the row belongs to. */
          triggerId: z.string().optional(),
        },
      },
    ).optional(),
    /** The e-mail, used while `ifSendEmail` is on. Documents leave its exact name open: look whether it came through. */
    triggerActionEmailContent: object({
      /** Subject of the e-mail. */
      subject: z.string().optional(),
      /** The e-mail in HTML. */
      htmlBody: z.string().optional(),
      /** The e-mail as plain text, for programs that do not show HTML. */
      textBody: z.string().optional(),
    }).optional(),
    /**
     * Agents who get the e-mail, used while `ifSendEmailToAgent` is on: pass `agent.id`. The list replaces the one on the server.
     * Documents leave its exact name open: look whether it came through.
     */
    triggerActionAgentRecipient: unordered(z.array(reference("global/Agent"))).optional(),
  },
});

/** The arguments of {@link Trigger}. */
export interface TriggerArgs extends Args<typeof definition> {}

/**
 * Something that the product does by itself when something happens to a ticket: it sets fields, or sends an e-mail.
 *
 * @example
 * ```ts
 * new comm100.ticketing.Trigger("chase", {
 *   name: "Chase silent customers",
 *   isEnabled: true,
 *   event: "whenATicketStatusStaysTheSameForASpecifiedPeriodOfTime",
 *   status: "pendingExternal",
 *   statusDuration: 3,
 *   ifSendEmail: true,
 *   ifSendEmailToContact: true,
 *   triggerActionEmailContent: { subject: "Are you still there?", textBody: "We are waiting for your answer." },
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-trigger
 */
export class Trigger extends resource<typeof definition, TriggerArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one trigger, by any of its fields: `getTrigger({ name: "…" })`. */
export const getTrigger = look.one;

/** {@link getTrigger} with outputs. */
export const getTriggerOutput = look.oneOutput;

/** Looks up all triggers that a filter lets through; without one, all there are. */
export const getTriggers = look.all;

/** {@link getTriggers} with outputs. */
export const getTriggersOutput = look.allOutput;

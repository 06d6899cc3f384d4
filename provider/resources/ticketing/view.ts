import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, when, z } from "../../schema/index.js";
import { conditionRows } from "./condition.js";

const definition = define({
  area: "ticketing",
  name: "View",
  noun: "ticket view",
  path: "ticketing/views",
  naturalKey: ["name"],
  include: ["viewCondition"],
  fields: {
    /** Name that agents see in the list of views. */
    name: z.string().min(1),
    /**
     * Whether nobody but the agent behind the credentials sees the view. Leave it off for views that a team shares.
     *
     * @defaultValue `false`
     */
    isPrivate: z.boolean().optional(),
    /** How many conditions a ticket must meet to be in the view: any, all, or as `logicalExpression` says. */
    conditionMetType: choice("any", "all", "logicalExpression").optional(),
    /**
     * The conditions by number, with `and`, `or` and parentheses: `(1 or 2) and 3`. Applies while `conditionMetType` is
     * `logicalExpression`.
     */
    logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
    /** What a ticket must be like to be in the view. The list replaces the one on the server. */
    conditions: conditionRows("viewId").optional(),
  },
  outputs: {
    /** The agent who made the view. */
    createdById: z.string(),
  },
});

/** The arguments of {@link View}. */
export interface ViewArgs extends Args<typeof definition> {}

/**
 * A filtered list of tickets, such as all that are urgent and not resolved.
 *
 * A private view belongs to the agent behind the credentials, and other agents never see it: keep to public ones in a program.
 *
 * @example
 * ```ts
 * new comm100.ticketing.View("urgent", {
 *   name: "Unresolved urgent",
 *   conditionMetType: "all",
 *   conditions: [
 *     { fieldName: "{!Ticket.Status}", operator: "isNot", value: "resolved" },
 *     { fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-view
 */
export class View extends resource<typeof definition, ViewArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one ticket view, by any of its fields: `getView({ name: "…" })`. */
export const getView = look.one;

/** {@link getView} with outputs. */
export const getViewOutput = look.oneOutput;

/** Looks up all ticket views that a filter lets through; without one, all there are. */
export const getViews = look.all;

/** {@link getViews} with outputs. */
export const getViewsOutput = look.allOutput;

import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, reference, unordered, when, z } from "../../schema/index.js";
import { conditionRows } from "./condition.js";

const definition = define({
  area: "livechat",
  name: "Segment",
  noun: "segment",
  path: "livechat/segments",
  naturalKey: ["name"],
  permission: "Manage Settings",
  include: ["segmentCondition", "agent", "department"],
  fields: {
    /** Name shown to agents: `Returning`. */
    name: z.string().min(1),
    /** What visitors of the segment have in common. */
    description: z.string().optional(),
    /**
     * Colour that agents see these visitors in, with a leading hash: `#336699`.
     *
     * @defaultValue `#339FD9`
     */
    color: z.string().optional(),
    /**
     * Whether visitors are sorted into the segment.
     *
     * @defaultValue `false`
     */
    isEnabled: z.boolean().optional(),
    /**
     * Place of the segment in the list of segments.
     *
     * @defaultValue the end of the list
     */
    order: z.number().int().optional(),
    /**
     * How many conditions must be met: all, any, or as `logicalExpression` says.
     *
     * @defaultValue `all`
     */
    conditionMetType: choice("all", "any", "logicalExpression").optional(),
    /**
     * The conditions by number, with `and`, `or` and parentheses: `1 and (2 or 3)`. Applies while `conditionMetType` is
     * `logicalExpression`.
     */
    logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
    /** Who is told when such a visitor comes to the site. */
    alertToType: choice("department", "agent", "none").optional(),
    /** Agents who are told: pass `agent.id`. The list replaces the one on the server. Applies while `alertToType` is `agent`. */
    agentIds: when({ alertToType: "agent" }, unordered(z.array(reference("global/Agent"))).optional()),
    /**
     * Departments that are told: pass `department.id`. The list replaces the one on the server. Applies while `alertToType` is
     * `department`.
     */
    departmentIds: when({ alertToType: "department" }, unordered(z.array(reference("global/Department"))).optional()),
    /** What must be so for a visitor to belong to the segment. The list replaces the one on the server. */
    segmentConditions: conditionRows("segmentId", {
      outputs: {
        /** The condition in words, made by the API: `City is Halifax`. */
        description: z.string().optional(),
      },
    }),
  },
});

/** The arguments of {@link Segment}. */
export interface SegmentArgs extends Args<typeof definition> {}

/**
 * A group of visitors with something in common, whom agents see in a colour of their own. Rules can ask for it with
 * `{!Visitor.Segmentation}`.
 *
 * @example
 * ```ts
 * new comm100.livechat.Segment("returning", {
 *   name: "Returning",
 *   isEnabled: true,
 *   color: "#336699",
 *   segmentConditions: [{ fieldName: "{!Visitor.Number of visits}", operator: "isMoreThan", value: "3" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-segment
 */
export class Segment extends resource<typeof definition, SegmentArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one segment, by any of its fields: `getSegment({ name: "…" })`. */
export const getSegment = look.one;

/** {@link getSegment} with outputs. */
export const getSegmentOutput = look.oneOutput;

/** Looks up all segments that a filter lets through; without one, all there are. */
export const getSegments = look.all;

/** {@link getSegments} with outputs. */
export const getSegmentsOutput = look.allOutput;

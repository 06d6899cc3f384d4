import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "RatingGrade",
  noun: "rating grade",
  path: "livechat/ratingGrades",
  isGuessed: true,
  permission: "Manage Campaigns",
  fields: {},
  outputs: {
    /** The grade: 1 to 5, 5 the best. */
    grade: z.number().int().optional(),
    /** What visitors read beside the grade: `Great`. */
    label: z.string().optional(),
    /** Whether the grade is offered. */
    isVisible: z.boolean().optional(),
  },
});

const look = lookUps(definition);

/**
 * Looks up one of the grades that visitors rate chats with. Read only: `PostChat` changes the grades of its rating field, with
 * `ratingGrades`.
 *
 * The documents name these grades without their path; a site that lacks it says so.
 *
 * @example
 * ```ts
 * const grades = await comm100.livechat.getRatingGrades({ isVisible: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getRatingGrade = look.one;

/** {@link getRatingGrade} with outputs. */
export const getRatingGradeOutput = look.oneOutput;

/** Looks up all rating grades that a filter lets through; without one, all there are. */
export const getRatingGrades = look.all;

/** {@link getRatingGrades} with outputs. */
export const getRatingGradesOutput = look.allOutput;

import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, filledIn, image, reference, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "TaskBot",
  noun: "task bot",
  path: "bot/taskbots",
  naturalKey: ["name"],
  fields: {
    /** Name of the bot. */
    name: z.string().min(1),
    /**
     * The version that counts: the id of a `TaskBotVersion`. It moves when a version is saved; set it to go back to an earlier one, or
     * leave it out.
     */
    latestVersionId: filledIn(reference("bot/TaskBotVersion")).optional(),
    /** Whether `customizeAvatar` is shown instead of the avatar of `systemAvatarId`. */
    ifCustomizeAvatar: z.boolean().optional(),
    /** Picture of the bot: an address that the API can download. */
    customizeAvatar: image().optional(),
    /** One of the product's own avatars, by its id: `00000000-0000-0000-0000-000000000001`. */
    systemAvatarId: filledIn(z.string()).optional(),
  },
  outputs: {
    /** Address of the picture shown. */
    avatar: z.string().optional(),
  },
});

/** The arguments of {@link TaskBot}. */
export interface TaskBotArgs extends Args<typeof definition> {}

/**
 * A bot that leads visitors through a fixed flow. Its flow is a `TaskBotVersion`: without one it cannot be used yet.
 *
 * @example
 * ```ts
 * const questions = new comm100.bot.TaskBot("questions", { name: "FAQ flow" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-task-bot
 */
export class TaskBot extends resource<typeof definition, TaskBotArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one task bot, by any of its fields: `getTaskBot({ name: "…" })`. */
export const getTaskBot = look.one;

/** {@link getTaskBot} with outputs. */
export const getTaskBotOutput = look.oneOutput;

/** Looks up all task bots that a filter lets through; without one, all there are. */
export const getTaskBots = look.all;

/** {@link getTaskBots} with outputs. */
export const getTaskBotsOutput = look.allOutput;

import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, reference } from "../../schema/index.js";
import { taskBotActionRows } from "./task-bot-action.js";

const definition = define({
  area: "bot",
  name: "TaskBotVersion",
  noun: "version of a task bot",
  path: "bot/taskbotVersions",
  include: ["taskbotAction"],
  replacedOnChange: true,
  withoutDelete: true,
  parentInBody: true,
  parent: {
    /** The bot: pass `taskBot.id`. */
    taskbotId: reference("bot/TaskBot"),
  },
  fields: {
    /**
     * The actions: one of the type `taskbotStart`, and those that it leads to. They point at each other by their ids, and form a graph;
     * their order has no meaning.
     */
    taskbotActions: taskBotActionRows.optional(),
  },
  outputs: {
    /** When the version was saved, in UTC. */
    createdTime: dateTime.optional(),
  },
});

/** The arguments of {@link TaskBotVersion}. */
export interface TaskBotVersionArgs extends Args<typeof definition> {}

/**
 * The flow of a task bot.
 *
 * The API keeps every version that was ever saved: a change saves a new version, and deleting leaves it in place.
 *
 * @example
 * ```ts
 * const start = "0c6f1f5e-0000-4000-8000-000000000001";
 * const hello = "0c6f1f5e-0000-4000-8000-000000000002";
 * new comm100.bot.TaskBotVersion("questions", {
 *   taskbotId: questions.id,
 *   taskbotActions: [
 *     { id: start, type: "taskbotStart", taskbotStart: { nextActionId: hello } },
 *     { id: hello, type: "taskbotSendMessage", taskbotSendMessage: { message: "Good day!", typingDelay: 1 } },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-taskbot-version
 */
export class TaskBotVersion extends resource<typeof definition, TaskBotVersionArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one version of a task bot, by any of its fields: `getTaskBotVersion({ taskbotId: "…", id: "…" })`. */
export const getTaskBotVersion = look.one;

/** {@link getTaskBotVersion} with outputs. */
export const getTaskBotVersionOutput = look.oneOutput;

/** Looks up all versions of a task bot that a filter lets through: `getTaskBotVersions({ taskbotId: "…" })`. */
export const getTaskBotVersions = look.all;

/** {@link getTaskBotVersions} with outputs. */
export const getTaskBotVersionsOutput = look.allOutput;

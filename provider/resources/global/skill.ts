import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "Skill",
  noun: "skill",
  path: "global/skills",
  naturalKey: ["name"],
  permission: "Manage skills",
  include: ["agent"],
  queries: ["keywords"],
  fields: {
    /** Name shown to agents: `French`. */
    name: z.string().min(1),
    /** What the skill is good for. */
    description: z.string().optional(),
    /** Agents who have the skill: pass `agent.id`. The list replaces the one on the server; an agent's `skillIds` is the same list seen from the other side. */
    agentIds: unordered(z.array(reference("global/Agent"))).optional(),
  },
});

/** The arguments of {@link Skill}. */
export interface SkillArgs extends Args<typeof definition> {}

/**
 * Something that some agents are good at, such as a language.
 *
 * @example
 * ```ts
 * const french = new comm100.global.Skill("french", { name: "French", agentIds: [ada.id] });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Global/skill
 */
export class Skill extends resource<typeof definition, SkillArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one skill, by any of its fields: `getSkill({ name: "…" })`. */
export const getSkill = look.one;

/** {@link getSkill} with outputs. */
export const getSkillOutput = look.oneOutput;

/** Looks up all skills that a filter lets through; without one, all there are. */
export const getSkills = look.all;

/** {@link getSkills} with outputs. */
export const getSkillsOutput = look.allOutput;

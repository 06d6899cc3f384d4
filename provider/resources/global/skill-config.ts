import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "SkillConfig",
  noun: "skill setting",
  path: "global/skillConfig",
  isGuessed: true,
  singleton: true,
  withoutPut: true,
  fields: {
    /** Whether agents have skills, see `Skill`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link SkillConfig}. */
export interface SkillConfigArgs extends Args<typeof definition> {}

/**
 * Switches skills on or off for the whole site. No page of the API's documents describes it; what is known comes from calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.SkillConfig("skills", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class SkillConfig extends resource<typeof definition, SkillConfigArgs>(definition) {}

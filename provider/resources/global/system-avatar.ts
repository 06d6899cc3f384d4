import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "SystemAvatar",
  noun: "system avatar",
  path: "global/systemAvatars",
  fields: {},
  outputs: {
    /** Address of the picture. */
    avatarImage: z.string().optional(),
  },
});

const look = lookUps(definition);

/**
 * Looks up one of the product's own avatars, by its id. An `Agent` takes it as `systemAvatarId`.
 *
 * @example
 * ```ts
 * const [avatar] = await comm100.global.getSystemAvatars();
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export const getSystemAvatar = look.one;

/** {@link getSystemAvatar} with outputs. */
export const getSystemAvatarOutput = look.oneOutput;

/** Looks up all of the product's own avatars that a filter lets through; without one, all there are. */
export const getSystemAvatars = look.all;

/** {@link getSystemAvatars} with outputs. */
export const getSystemAvatarsOutput = look.allOutput;

import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "SegmentConfig",
  noun: "segmentation setting",
  path: "livechat/segmentConfig",
  singleton: true,
  withoutPut: true,
  permission: "Manage Settings",
  fields: {
    /** Whether visitors are sorted into segments, see `Segment`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link SegmentConfig}. */
export interface SegmentConfigArgs extends Args<typeof definition> {}

/**
 * Switches the segmentation of visitors on or off for the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.SegmentConfig("segments", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-segment-config
 */
export class SegmentConfig extends resource<typeof definition, SegmentConfigArgs>(definition) {}

import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "PrebuiltEntity",
  noun: "prebuilt entity",
  path: "bot/prebuiltEntities",
  parentQuery: { languageCode: "languageCode" },
  parent: {
    /** Language of the entities: `en`. The API lists one language at a time. */
    languageCode: z.string().min(1),
  },
  fields: {},
  outputs: {
    /** Id of the entity in Dialogflow. */
    dialogflowEntityId: z.string().optional(),
    /** Name of the entity. */
    name: z.string().optional(),
    /** What the entity recognises. */
    description: z.string().optional(),
    /** Examples of what it recognises. */
    example: z.array(z.string()).optional(),
  },
});

const look = lookUps(definition);

/** Looks up one prebuilt entity of a language, by any of its fields: `getPrebuiltEntity({ languageCode: "en", name: "…" })`. */
export const getPrebuiltEntity = look.one;

/** {@link getPrebuiltEntity} with outputs. */
export const getPrebuiltEntityOutput = look.oneOutput;

/** Looks up all prebuilt entities of a language that a filter lets through: `getPrebuiltEntities({ languageCode: "en" })`. */
export const getPrebuiltEntities = look.all;

/** {@link getPrebuiltEntities} with outputs. */
export const getPrebuiltEntitiesOutput = look.allOutput;

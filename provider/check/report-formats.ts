/** How a report can be printed. They stand apart from the printers, since `--help` needs the names alone. */
export const formatNames = ["text", "json", "github", "sarif"] as const;

/** A name of {@link formatNames}. */
export type Format = (typeof formatNames)[number];

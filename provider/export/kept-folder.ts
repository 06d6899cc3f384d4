/** Where an export keeps what the next one needs if it is interrupted. */
export const keptFolder = ".comm100-export";

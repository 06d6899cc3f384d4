/** How a row that comes begins. */
export const added = "added: ";

/** How a row that goes begins. */
export const takenOut = "taken out: ";

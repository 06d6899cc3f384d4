/**
 * Milliseconds that a call waits at the longest since the server asked for it: three windows of Comm100's limit, so that a window that other
 * programs have used up passes too. Nothing that another process writes down makes anybody wait longer.
 */
export const longestWait = 900_000;

/**
 * Lets readers stop reading, as `head` does: a command whose output nobody takes goes on quietly, and ends as it would have ended. Any other
 * failure to print, such as a full disk, ends the process with 1.
 */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", ({ code = "", message }: NodeJS.ErrnoException) => {
      if (["EPIPE", "EOF", "ERR_STREAM_DESTROYED"].includes(code)) return;
      if (stream === process.stdout) process.stderr.write(`error: The result cannot be printed: ${message}\n`);
      process.exit(1);
    });
}

import { execFileSync } from "node:child_process";

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Kills the CLI and all that it started: the language host and the provider process have groups of their own.
 *
 * @param root - Process id of the CLI.
 */
export function killTree(root: number): void {
  for (const { pid } of treeOf(root)) kill(pid);
}

/**
 * Kills the provider process alone.
 *
 * @param root - Process id of the CLI that started it.
 */
export function killProvider(root: number): void {
  for (const { pid, command } of treeOf(root)) if (command.includes("dynamic-provider")) kill(pid);
}

function treeOf(root: number): Process[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  const all = table.map((line): Process => {
    const [pid, parent, ...command] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), command: command.join(" ") };
  });
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/** One that has ended meanwhile is as good as killed. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

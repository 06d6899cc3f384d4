/** A moment: milliseconds of a machine's clock, and the machine (as it was started) whose clock that is. */
export interface Moment {
  readonly at: number;
  readonly machine: string;
}

/** A process that takes part, and the limit that it keeps to. */
export interface Owner {
  /** Chosen anew by every process, so never that of an earlier process with the same number. */
  readonly id: string;
  /** The process's number. */
  readonly pid: number;
  /** Where that number means this process: another container has other processes. */
  readonly space: string;
  /** Calls. */
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
}

/**
 * One line of a ledger. `call` is `<owner>.<number>`.
 *
 * - `open`: the call may be on its way from this moment on
 * - `queued`: it has a place in the line and is not sent
 * - `done`: it was answered, or has failed; `unused`: it will never be sent
 * - `gone`: a process has died; none of its calls is sent after this moment
 * - `pause`: the server asked for one
 * - `sealed`: the page has ended, what follows does not count
 */
export type Line =
  | { readonly kind: "owner"; readonly owner: Owner }
  | { readonly kind: "open" | "queued" | "done" | "unused"; readonly call: string; readonly moment: Moment }
  | { readonly kind: "gone"; readonly owner: string; readonly moment: Moment }
  | { readonly kind: "pause"; readonly milliseconds: number; readonly moment: Moment }
  | { readonly kind: "sealed" };

const forms: readonly (readonly [RegExp, (...parts: string[]) => Line])[] = [
  [/^o (\w+) (\d+) (\w+) (\d+) (\d+)$/, ownerLine],
  [/^r (\w+\.\d+) (\d+) (\w+)$/, (call = "", ...at) => ({ kind: "open", call, moment: moment(at) })],
  [/^q (\w+\.\d+) (\d+) (\w+)$/, (call = "", ...at) => ({ kind: "queued", call, moment: moment(at) })],
  [/^d (\w+\.\d+) (\d+) (\w+)$/, (call = "", ...at) => ({ kind: "done", call, moment: moment(at) })],
  [/^u (\w+\.\d+) (\d+) (\w+)$/, (call = "", ...at) => ({ kind: "unused", call, moment: moment(at) })],
  [/^x (\w+) (\d+) (\w+)$/, (owner = "", ...at) => ({ kind: "gone", owner, moment: moment(at) })],
  [/^p (\d+) (\d+) (\w+)$/, (ms, ...at) => ({ kind: "pause", milliseconds: Number(ms), moment: moment(at) })],
  [/^s$/, () => ({ kind: "sealed" })],
];

const letters = { open: "r", queued: "q", done: "d", unused: "u" } as const;

/**
 * @param text - without its line break
 * @returns undefined when nothing can be made of it
 */
export function parseLine(text: string): Line | undefined {
  for (const [form, make] of forms) {
    const match = form.exec(text);
    if (match) return make(...match.slice(1));
  }
  return undefined;
}

/** @returns the text of a line, without a line break */
export function textOf(line: Line): string {
  switch (line.kind) {
    case "owner": {
      const { id, pid, space, limit, window } = line.owner;
      return `o ${id} ${pid} ${space} ${limit} ${window}`;
    }
    case "gone":
      return `x ${line.owner} ${momentText(line.moment)}`;
    case "pause":
      return `p ${Math.ceil(line.milliseconds)} ${momentText(line.moment)}`;
    case "sealed":
      return "s";
    default:
      return `${letters[line.kind]} ${line.call} ${momentText(line.moment)}`;
  }
}

function ownerLine(id = "", pid = "", space = "", limit = "", window = ""): Line {
  return { kind: "owner", owner: { id, pid: Number(pid), space, limit: Number(limit), window: Number(window) } };
}

function moment([at = "", machine = ""]: string[]): Moment {
  return { at: Number(at), machine };
}

/** Rounded up: a call that ended a little later gives its slot back a little later. */
function momentText({ at, machine }: Moment): string {
  return `${Math.ceil(at)} ${machine}`;
}

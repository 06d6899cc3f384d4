import { decoded } from "../files/decoded.js";
import { withLineEndsOf } from "../files/line-ends.js";
import type { OwnFolder } from "../files/own-folder.js";
import { digestOf, type Manifest } from "./manifest.js";
import { commit } from "./transaction.js";

/** What an export is about to write into its folder. Never over an edit. */
export class Output {
  /** Paths of the files that are new or will be written anew. */
  readonly written: string[] = [];
  /** Paths of files that someone edited. */
  readonly kept: string[] = [];
  /** Digests of the files as they will be. */
  readonly digests: Record<string, string> = {};
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly folder: OwnFolder,
    private readonly manifest: Manifest,
    private readonly overwrite: boolean,
  ) {}

  /** A file of code, which will be as prettier formats it, with the line ends that it has. */
  async code(path: string, content: string): Promise<void> {
    const text = await formatted(path, content);
    const bytes = this.folder.read(path);
    const now = bytes && decoded(bytes);
    this.add(path, now === undefined ? text : withLineEndsOf(now, text), now);
  }

  /** A text of the account, which will be as it is there to the letter. */
  text(path: string, content: string): void {
    this.add(path, content, this.folder.read(path)?.toString("utf8"));
  }

  /** A file that is nobody's to edit. */
  plain(path: string, content: string): void {
    const now = this.folder.read(path)?.toString("utf8");
    const text = now === undefined ? content : withLineEndsOf(now, content);
    if (text !== now) this.texts.set(path, text);
  }

  /** Whether a file is there. */
  has(path: string): boolean {
    return this.folder.read(path) !== undefined;
  }

  /** Whether a file is there and not as an export wrote it. Line ends, and the encoding that an editor chose, are no edit. */
  isEdited(path: string): boolean {
    const bytes = this.folder.read(path);
    const digests = bytes ? [decoded(bytes), bytes.toString("utf8")].map(digestOf) : [];
    return digests.length > 0 && !digests.includes(this.manifest.files[path] ?? "");
  }

  /** Writes all, and removes what is nothing any more. */
  write(removed: readonly string[]): void {
    commit(this.folder, this.texts, removed);
  }

  private add(path: string, text: string, now: string | undefined): void {
    if (now !== text && !this.overwrite && this.isEdited(path)) {
      this.kept.push(path);
      return;
    }
    this.digests[path] = digestOf(text);
    if (now === text) return;
    this.texts.set(path, text);
    this.written.push(path);
  }
}

/** As prettier formats it. Loaded here alone, since nothing but an export needs it. */
async function formatted(path: string, content: string): Promise<string> {
  if (path === ".gitignore" || path === ".gitattributes") return content;
  const { format } = await import("prettier");
  return format(content, { filepath: path });
}

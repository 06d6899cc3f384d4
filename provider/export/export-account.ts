import type { Client } from "../client/index.js";
import { OwnFolder } from "../files/own-folder.js";
import { Account } from "../runtime/account.js";
import type { Site } from "../runtime/ownership/site.js";
import { AnswerStore } from "./answer-store.js";
import { Answers } from "./answers.js";
import { compare, type Difference } from "./compare.js";
import { type ImportEntry, readImportFile } from "./import-file.js";
import { keptFolder } from "./kept-folder.js";
import { type Kind, loadKinds } from "./kinds.js";
import type { Note } from "./live-object.js";
import { type Manifest, readManifest, refuseOtherSite, type Remembered, rememberedOf } from "./manifest.js";
import { type Plan, planProgram } from "./plan.js";
import { AccountReader } from "./read-account.js";
import { referredKinds } from "./referred-kinds.js";
import { Selection, type Wishes } from "./selection.js";
import { finishInterrupted } from "./transaction.js";
import { untold } from "./untold.js";
import { writeProject, type Written } from "./write-project.js";

/** How an account is exported. */
export interface ExportOptions extends Wishes {
  /** Folder of the project. */
  readonly out: string;
  /** The site that is exported. */
  readonly site: Site;
  /** What tells the account from others, as `accountKey` gives it. */
  readonly account: string;
  /** Writes values that equal the API's defaults too. */
  readonly all: boolean;
  /** Writes over edits. */
  readonly overwrite: boolean;
  /** Writes files anew whose objects changed, where nobody edited them. @defaultValue false */
  readonly update?: boolean;
  /** Asks for everything, even if an interrupted run has answers. @defaultValue false */
  readonly isFresh?: boolean;
  /** Told of each call. */
  readonly onCall?: (calls: number, remaining: () => number) => void;
}

/** What a folder holds of earlier exports. */
interface Before {
  readonly folder: OwnFolder;
  readonly manifest: Manifest;
  /** How many files of an interrupted one were written first. */
  readonly finished: number;
  /** What that one was to import. */
  readonly earlier: readonly ImportEntry[];
}

function found({ out, site }: ExportOptions): Before {
  const folder = new OwnFolder(out);
  const finished = finishInterrupted(folder);
  const manifest = readManifest(folder);
  refuseOtherSite(manifest, site, out);
  return { folder, manifest, finished, earlier: finished > 0 ? readImportFile(folder) : [] };
}

/** An account, read and planned, before anything is written. */
export class Export {
  private constructor(
    private readonly options: ExportOptions,
    private readonly kinds: readonly Kind[],
    private readonly answers: Answers,
    private readonly before: Before,
    private readonly plan: Plan,
    private readonly unread: ReadonlySet<Kind>,
  ) {}

  /** Reads an account, with as few calls as there are lists and single settings. */
  static async read(client: Client, options: ExportOptions): Promise<Export> {
    const kinds = await loadKinds();
    const selection = new Selection(options, kinds);
    const before = found(options);
    const { folder, manifest } = before;
    const answers = new Answers(client, options.isFresh ? undefined : new AnswerStore(folder, options.account));
    const account = new Account(answers, () => undefined);
    const reader = new AccountReader(account, kinds, (kind) => selection.wantsKind(kind));
    answers.onCall = (calls) => options.onCall?.(calls, () => reader.remaining());
    await reader.read();
    await reader.readTargets(referredKinds(reader.objects));
    // Names stay even where all is written anew: they are the resources' names in stacks.
    const entries = Object.entries(manifest.objects);
    const plan = planProgram({
      objects: reader.objects,
      kinds,
      manages: (object) => selection.wantsKind(object.kind) && selection.manages(object),
      known: new Map(entries.map(([key, { variable }]) => [key, variable])),
      all: options.all,
    });
    const whole = { ...plan, notes: [...reader.notes, ...plan.notes] };
    return new Export(options, kinds, answers, before, whole, reader.unread);
  }

  /** Calls made, without those that an interrupted run had made. */
  get calls(): number {
    return this.answers.calls;
  }

  /** Calls that an interrupted run or a dry run had made. */
  get resumed(): number {
    return this.answers.resumed;
  }

  /** How many files that an interrupted export had not come to were written first. */
  get finished(): number {
    return this.before.finished;
  }

  /** What is left out, and why. */
  get notes(): readonly Note[] {
    return this.plan.notes;
  }

  /** Names of secrets that stand in the code as comments. */
  get secrets(): string[] {
    return this.plan.declarations.flatMap(({ secrets }) => secrets);
  }

  /** How many resources there are of each type. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { object, role } of this.plan.declarations) {
      const name = object.kind.type.replace(":", ".");
      if (role === "resource") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }

  /** Whether the folder holds an export. */
  get isAgain(): boolean {
    return Object.keys(this.before.manifest.objects).length > 0;
  }

  /** What came, went and changed since the folder was written, as far as it could be read. */
  differences(): Difference[] {
    const { objects } = this.before.manifest;
    const told = Object.entries(objects).filter(([key]) => !(key in this.untold()));
    return compare(Object.fromEntries(told), this.now());
  }

  /** What the folder holds, and of which nobody can tell whether the account still has it: it could not be read. */
  get unknown(): string[] {
    return Object.values(this.untold()).map(({ title }) => title);
  }

  /**
   * Writes the project, and forgets what was kept for an interrupted run.
   *
   * @throws When all is to be written anew, and code would go whose objects could not be read.
   */
  async write(): Promise<Written> {
    const { out, site, overwrite, update = false } = this.options;
    if (overwrite) this.refuseUnknown();
    const target = { ...this.before, out, site, overwrite, update };
    const written = await writeProject(this.plan.declarations, this.kinds, target);
    this.before.folder.remove(keptFolder);
    return written;
  }

  private now(): Record<string, Remembered> {
    return rememberedOf(this.plan.declarations, new Map());
  }

  private untold(): Readonly<Record<string, Remembered>> {
    return untold(this.before.manifest.objects, this.now(), this.unread, this.kinds);
  }

  private refuseUnknown(): void {
    const [first, ...others] = this.unknown;
    if (first === undefined) return;
    const more = others.length === 0 ? "" : ` and of ${others.length} more`;
    const reasons = [...this.unread].flatMap(({ model: { definition } }) => {
      const name = `${definition.area}.${definition.name}`;
      return this.notes.filter(({ what }) => what.split(" ")[0] === name).map(({ reason }) => `${name}: ${reason}`);
    });
    throw new Error(
      `--overwrite would take away the code of ${first}${more}, which could not be read; nothing was written. ` +
        `${reasons.join(" ")} Run it again when that can be read, or with --update, which leaves the code as it is.`,
    );
  }
}

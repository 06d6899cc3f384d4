import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** What a file is called until it is whole. A killed process may leave one behind. */
const unfinished = ".comm100-tmp";

/**
 * A folder that a user named. Whatever links there are in it, nothing outside of it is read, written or removed; and a file is there as it
 * was, or whole, even if the process is killed or the disk is full.
 */
export class OwnFolder {
  private readonly root: string;

  /** @param path - The folder, which need not be there. It may be a link itself: the user named it. */
  constructor(path: string) {
    this.root = realOr(path);
  }

  /** All of a file; undefined where there is none. */
  read(path: string): Buffer | undefined {
    const place = this.placeOf(path);
    return statOf(place) ? readFileSync(place) : undefined;
  }

  /** When a file was last written, in milliseconds since 1970; undefined where there is none. */
  timeOf(path: string): number | undefined {
    return statOf(this.placeOf(path))?.mtimeMs;
  }

  /**
   * Where a file really is, or would be.
   *
   * @param path - From the folder on.
   * @throws When a link leads out of the folder, or what is there is no file.
   */
  placeOf(path: string): string {
    const place = this.walk(path);
    const stats = statOf(place);
    if (stats && !stats.isFile()) throw new Error(`${place} is no file. Move it away, and run this again.`);
    return place;
  }

  /**
   * Writes a file.
   *
   * @param isPrivate - Whether nobody else may read it.
   */
  write(path: string, content: string, isPrivate = false): void {
    const place = this.placeOf(path);
    const made = join(dirname(place), `.${basename(place)}${unfinished}`);
    const before = statOf(place);
    try {
      mkdirSync(dirname(place), { recursive: true, mode: isPrivate ? 0o700 : 0o777 });
      rmSync(made, { force: true });
      // Fails where somebody puts a link in its place meanwhile.
      writeFileSync(made, content, { flag: "wx", mode: isPrivate ? 0o600 : 0o666 });
      if (before && !isPrivate) chmodSync(made, before.mode & 0o777);
      this.followed(realpathSync(made));
      renameSync(made, place);
    } catch (error) {
      rmSync(made, { force: true });
      throw new Error(`${place} cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }

  /** Removes a file or a folder with all that is in it. Of a link, the link alone. */
  remove(path: string): void {
    rmSync(join(this.walk(dirname(path)), basename(path)), { recursive: true, force: true });
  }

  /** The names in a folder; none where there is no such folder. */
  namesIn(path: string): string[] {
    const place = this.walk(path);
    return statOf(place)?.isDirectory() ? readdirSync(place) : [];
  }

  /** Removes what a killed process left unfinished in a folder. */
  sweep(path: string): void {
    for (const name of this.namesIn(path))
      if (name.startsWith(".") && name.endsWith(unfinished)) this.remove(join(path, name));
  }

  /** Where a path leads, with every link on the way followed. */
  private walk(path: string): string {
    return path.split("/").reduce((place, name) => this.followed(join(place, name)), this.root);
  }

  /** What a path is once its last link was followed. */
  private followed(place: string): string {
    const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    const real = isLink ? realOr(place) : place;
    if (this.holds(real) && !(isLink && real === place)) return real;
    throw new Error(
      `${place} leads out of ${this.root}, where nothing is read or written. Take that link away, and run this again.`,
    );
  }

  private holds(place: string): boolean {
    const path = relative(this.root, place);
    return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  }
}

/** The real path of what is there; of what is not, and of a link to nowhere, that of the folder which it is in. */
function realOr(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(realOr(dirname(whole)), basename(whole));
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

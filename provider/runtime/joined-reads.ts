import type { ListForWrites } from "./list-for-writes.js";
import type { Fields } from "./value.js";

interface Waiting {
  readonly id: string;
  readonly isEnough: (row: Fields) => boolean;
  readonly resolve: (found: Fields | undefined | Promise<Fields | undefined>) => void;
}

/**
 * The reads of one collection's objects that are about to be written. Each must be as new as its write, so nothing is kept: those that are
 * asked for while others are under way go together, in one look at the list if that takes fewer calls.
 */
export class JoinedReads {
  private waiting: Waiting[] = [];
  private isBusy = false;

  constructor(private readonly list: ListForWrites) {}

  /**
   * An object as it is now; undefined when it is gone.
   *
   * @param isEnough - Whether a row of the list will do.
   */
  read(id: string, isEnough: Waiting["isEnough"]): Promise<Fields | undefined> {
    return new Promise((resolve) => {
      this.waiting.push({ id, isEnough, resolve });
      if (!this.isBusy) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0);
      const found = this.list.rows(group.map(({ id }) => id));
      const answers = group.map(async ({ id, isEnough, resolve }) => {
        const answer = found.then((rows) => {
          const row = rows.get(id.toLowerCase());
          return row && isEnough(row) ? row : this.list.alone(id);
        });
        resolve(answer);
        await answer.catch(() => undefined);
      });
      await Promise.all(answers);
    }
    this.isBusy = false;
  }
}

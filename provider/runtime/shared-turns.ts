/** Work on things, some of which may overlap and some of which must be alone with its thing. */
export class SharedTurns {
  private readonly things = new Map<string, Thing>();

  /** Runs a piece of work that may overlap with others of its kind. Its failure is its own. */
  beside<T>(thing: string, work: () => Promise<T>): Promise<T> {
    return this.of(thing).beside(work);
  }

  /** Runs a piece of work once all before it have ended; all after it wait for it. Its failure is its own. */
  alone<T>(thing: string, work: () => Promise<T>): Promise<T> {
    return this.of(thing).alone(work);
  }

  private of(name: string): Thing {
    const thing = this.things.get(name) ?? new Thing();
    this.things.set(name, thing);
    return thing;
  }
}

class Thing {
  /** The last piece of work that is alone. */
  private last: Promise<unknown> = Promise.resolve();
  /** What overlaps, after that. */
  private readonly overlapping = new Set<Promise<unknown>>();

  beside<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    const end: Promise<unknown> = turn.then(ignored, ignored).then(() => this.overlapping.delete(end));
    this.overlapping.add(end);
    return turn;
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = Promise.all([this.last, ...this.overlapping]).then(work);
    this.last = turn.then(ignored, ignored);
    return turn;
  }
}

function ignored(): void {
  // Whoever asked for the work hears how it went.
}

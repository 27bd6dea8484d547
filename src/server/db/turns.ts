/** One after another, in the order in which they asked. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when all before have ended; call what it gives to let the next one in. */
  take(): Promise<() => void> {
    const before = this.#last;
    return new Promise((resolve) => {
      this.#last = new Promise((release) => {
        before.then(() => resolve(release));
      });
    });
  }
}

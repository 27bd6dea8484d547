import { AnnumError } from '@/model/errors';

/** All bodies that are being read or worked on, together. */
const MOST_BYTES = 128 * 1024 * 1024;

/** Holds what all requests of a process may keep in memory; who comes when it is spent is told to come again. */
export class BodyBudget {
  #held = 0;
  readonly #most: number;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  get heldBytes(): number {
    return this.#held;
  }

  /** A share that grows with what arrives and is given back once. */
  lease(): BodyLease {
    let held = 0;
    return {
      add: (bytes) => {
        if (this.#held + bytes > this.#most) {
          throw new AnnumError('busy', 'Too many bodies are being read.', {
            mend: 'Send the same again in a moment.',
            data: { retryAfterSeconds: 1 },
          });
        }
        this.#held += bytes;
        held += bytes;
      },
      free: () => {
        this.#held -= held;
        held = 0;
      },
    };
  }
}

export interface BodyLease {
  /** Throws `busy` when there is no room. */
  add(bytes: number): void;
  free(): void;
}

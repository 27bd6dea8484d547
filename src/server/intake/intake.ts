import { setImmediate as nextTurn } from 'node:timers/promises';
import { AnnumError } from '@/model/errors';
import type { Db } from '../db/db';
import { commitWork } from './commit';
import { closeViewings } from './viewings';
import { type Kept, type Work, weightOf } from './work';

/** Rows of one commit: about a tenth of a second's work. More keep others waiting; fewer wait for the disk more often. */
const ROWS_A_COMMIT = 5_000;
/** Rows that may wait. More are told to come again: a second's work at the slowest. */
const ROWS_WAITING = 60_000;
const RETRY_SECONDS = 1;
const SWEEP_MS = 60_000;

interface Waiting {
  readonly work: Work;
  readonly weight: number;
  readonly resolve: (kept: Kept) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Keeps what requests bring, one commit for all that came while the last one was written: nobody waits for a timer, and nobody is
 * answered before their commit. One for each store in a process (`intakeOf`).
 */
export class Intake {
  readonly #db: Db;
  readonly #nowMs: () => number;
  #waiting: Waiting[] = [];
  #weight = 0;
  #running = false;
  #sweptMs = 0;

  constructor(db: Db, nowMs: () => number = Date.now) {
    this.#db = db;
    this.#nowMs = nowMs;
  }

  /** Resolves when it is on the disk. Throws AnnumError `busy` (too much waits), `unavailable`; then nothing of it was kept. */
  submit(work: Work): Promise<Kept> {
    const weight = weightOf(work);
    if (this.#weight > 0 && this.#weight + weight > ROWS_WAITING) {
      throw new AnnumError('busy', 'More comes in than can be stored.', {
        mend: 'Send the same again in a moment.',
        data: { retryAfterSeconds: RETRY_SECONDS },
      });
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, weight, resolve, reject });
      this.#weight += weight;
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      // Lets requests in that arrived during the last commit.
      await nextTurn();
      const some = this.#take();
      await this.#commit(some);
      this.#weight -= some.reduce((sum, { weight }) => sum + weight, 0);
    }
    this.#running = false;
    await this.#sweep();
  }

  #take(): Waiting[] {
    let rows = 0;
    const more = this.#waiting.findIndex(({ weight }, index) => {
      rows += weight;
      return index > 0 && rows > ROWS_A_COMMIT;
    });
    return this.#waiting.splice(0, more === -1 ? this.#waiting.length : more);
  }

  async #commit(some: readonly Waiting[]): Promise<void> {
    try {
      const kept = await commitWork(
        this.#db,
        some.map(({ work }) => work),
        this.#nowMs(),
      );
      for (const [index, { resolve }] of some.entries()) resolve(kept[index] ?? { added: 0, duplicates: 0, erased: 0 });
    } catch (error) {
      const [first] = some;
      if (error instanceof AnnumError || some.length === 1) {
        for (const { reject } of some) reject(error);
      } else if (first) {
        // A request that the store cannot take at all must not take its neighbours down.
        for (const one of some) await this.#commit([one]);
      }
    }
  }

  /** Videos that ended become events also where no worker runs; at a quiet moment, for nobody waits for it. */
  async #sweep(): Promise<void> {
    const nowMs = this.#nowMs();
    if (nowMs - this.#sweptMs < SWEEP_MS) return;
    this.#sweptMs = nowMs;
    await closeViewings(this.#db, nowMs).catch((error: unknown) => console.error(error));
  }
}

// Next bundles routes apart, each with its own copy of this module: all share one queue for a store.
const shared = globalThis as typeof globalThis & { annumIntakes?: WeakMap<Db, Intake> };

export function intakeOf(db: Db): Intake {
  shared.annumIntakes ??= new WeakMap();
  const known = shared.annumIntakes.get(db);
  if (known) return known;
  const made = new Intake(db);
  shared.annumIntakes.set(db, made);
  return made;
}

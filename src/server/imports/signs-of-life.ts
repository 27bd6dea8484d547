import type { Db } from '../db/db';
import { BEAT_MS, runningCounts } from './abandoned';

/** Keeps the row's sign of life fresh, also while an input is silent; never while a batch is written, which would make it wait. */
export function signsOfLife(db: Db, id: string, nowMs: () => number) {
  const sums = { added: 0, duplicates: 0 };
  let writing: Promise<unknown> | null = null;
  const beat = () => {
    if (writing !== null) return;
    const row = { where: { id, status: 'running' }, data: { counts: runningCounts(nowMs(), sums) } };
    // One that fails is one that is missing; the import itself says what is wrong with the store.
    const beating = db.client.import.updateMany(row).catch(() => undefined);
    writing = beating.then(() => {
      writing = null;
    });
  };
  const timer = setInterval(beat, BEAT_MS);
  return {
    async quietly<T>(write: () => Promise<T>): Promise<T> {
      await writing;
      const written = write();
      writing = written.catch(() => undefined);
      try {
        return await written;
      } finally {
        writing = null;
      }
    },
    stored<T extends { added: number; duplicates: number }>(part: T): T {
      sums.added += part.added;
      sums.duplicates += part.duplicates;
      return part;
    },
    async end() {
      clearInterval(timer);
      await writing;
    },
  };
}

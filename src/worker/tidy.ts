import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../server/db/db';
import { dropOldLetters } from '../server/intake/letter-limits';
import { resumeErasures } from '../server/people/resume-erasures';

/** Two looks at small tables. */
const PAUSE_MS = 60_000;

/** Goes on with erasures that were interrupted, and drops dead letters that are too old, until the signal; trouble is told once. */
export async function tidy(
  db: Db,
  { signal, print }: { readonly signal: AbortSignal; readonly print: (line: string) => void },
): Promise<void> {
  let trouble = '';
  const tell = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason !== trouble) print(`Tidying up does not get on: ${reason}`);
    trouble = reason;
  };
  while (!signal.aborted) {
    try {
      const done = await resumeErasures(db, {
        // Only then is what knows pictures loaded.
        erasePictures: async (of) => (await import('../share/erase-drawn')).eraseDrawn(of),
        onFailure: tell,
      });
      if (done > 0) {
        print(`Finished ${done} erasures that were interrupted.`);
        trouble = '';
      }
      await dropOldLetters(db, Date.now());
    } catch (error) {
      tell(error);
    }
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}

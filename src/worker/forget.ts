import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../server/db/db';
import { forgetOverdue } from '../server/start/forget';

/** Links of visitors end on time; what is behind them goes within this. */
const PAUSE_MS = 10 * 60_000;

/** Forgets visitors of /start whose time is over, until the signal; also when /start was switched off meanwhile. */
export async function forget(
  db: Db,
  { signal, print }: { readonly signal: AbortSignal; readonly print: (line: string) => void },
): Promise<void> {
  while (!signal.aborted) {
    const tell = (error: unknown) =>
      print(`A visitor could not be forgotten yet: ${error instanceof Error ? error.message : String(error)}`);
    try {
      const forgotten = await forgetOverdue(db, {
        // Only then is what knows pictures loaded.
        erasePictures: async (of) => (await import('../share/erase-drawn')).eraseDrawn(of),
        onFailure: tell,
      });
      if (forgotten > 0) print(`Forgot ${forgotten} visitors whose time was over.`);
    } catch (error) {
      tell(error);
    }
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}

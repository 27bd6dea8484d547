import { setTimeout as wait } from 'node:timers/promises';
import { AnnumError } from '../model/errors';
import type { Db } from '../server/db/db';
import { claimRun, type RunRow, releaseRun } from '../server/jobs/runs';
import { helpFreeze } from '../server/recap/help';
import { executeRun } from '../server/recap/run';

/** How often the table of runs is asked when there is nothing to do: one indexed query. */
const POLL_MS = 1_000;
/** A database that does not answer is asked less often. */
const TROUBLE_MS = 5_000;
/** How long a run may take to reach its next stop before its lease is given back without it. */
const RELEASE_AFTER_MS = 4_000;

export interface WorkOptions {
  /** Names this process in its leases. */
  readonly worker: string;
  /** Ends the loop; the run in hand goes back to the queue with everything that is frozen. */
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
  /** As in ExecuteOptions. */
  readonly bucketSize?: number;
  readonly onBucket?: (bucket: number) => void | Promise<void>;
}

/** Claims and executes runs, one after another, until the signal: new ones, and those whose worker is gone. Without one it helps others freeze. */
export async function work(db: Db, options: WorkOptions): Promise<void> {
  const { worker, signal, print } = options;
  let troubled = false;
  while (!signal.aborted) {
    let pauseMs = POLL_MS;
    try {
      const run = await claimRun(db, worker);
      if (troubled) print('The database answers again.');
      troubled = false;
      if (run !== null) {
        await execute(db, run, options);
        continue;
      }
      const helped = await helpFreeze(db, options);
      if (helped !== null) {
        print(`Helped with version ${helped.version} of ${helped.editionId}: ${helped.people} people.`);
        continue;
      }
    } catch (error) {
      if (!troubled) print(`The table of runs cannot be read: ${reasonOf(error)}`);
      troubled = true;
      pauseMs = TROUBLE_MS;
    }
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Does one run and says how it went; a failure is kept with the run by executeRun. Returns early when the stop takes too long. */
async function execute(db: Db, run: RunRow, { worker, signal, print, ...options }: WorkOptions): Promise<void> {
  const name = `version ${run.version} of ${run.editionId}`;
  const startedMs = performance.now();
  print(`Generating ${name}.`);
  const done = executeRun(db, run, { ...options, signal }).then(
    ({ people, recaps }) => print(`Finished ${name}: ${recaps} recaps of ${people} people in ${secondsSince(startedMs)} s.`),
    (error: unknown) => print(signal.aborted ? `Stopped ${name}; it can be resumed.` : `Failed at ${name}: ${reasonOf(error)}`),
  );
  const overdue = new Promise<'overdue'>((resolve) => {
    const late = () => setTimeout(() => resolve('overdue'), RELEASE_AFTER_MS).unref();
    signal.addEventListener('abort', late, { once: true });
    done.finally(() => signal.removeEventListener('abort', late));
  });
  if ((await Promise.race([done, overdue])) === 'overdue') {
    await releaseRun(db, run.id, worker, { status: 'queued' });
    print(`Gave ${name} back; it can be resumed.`);
  }
}

const secondsSince = (startedMs: number): string => ((performance.now() - startedMs) / 1000).toFixed(1);

/** Expected failures say what is wrong; of others the log has the stack, for their run keeps only that there was one. */
function reasonOf(error: unknown): string {
  if (error instanceof AnnumError) return error.mend === undefined ? error.message : `${error.message} ${error.mend}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

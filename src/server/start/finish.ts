import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { storeError } from '../db/store-error';
import { enqueueRun } from '../jobs/runs';
import { visitorEdition } from './visitor-edition';
import { forgetTime, type Visit, wishOf } from './visits';

/** Recaps of visitors that wait at once: each is a generation of some seconds. */
const MOST_WAITING = 100;

/**
 * Takes all parts for sent and queues the visitor's recap: an edition of their own, in which they alone are frozen. From here on the time
 * runs after which everything is forgotten. Doing it again changes nothing. Throws `conflict` (data.parts) when parts are missing, `busy`.
 */
export async function finishVisit(db: Db, visit: Visit, sent: { parts: number; events: number }, nowMs = Date.now()): Promise<void> {
  const { userId, editionId, parts, events, status } = visit;
  if (status !== 'receiving') return;
  if (parts !== sent.parts || events !== sent.events || parts === 0) {
    throw new AnnumError('conflict', `${parts} parts with ${events} events are here, not ${sent.parts} with ${sent.events}.`, {
      data: { parts },
    });
  }
  if ((await db.client.run.count({ where: { status: 'queued' } })) >= MOST_WAITING) {
    throw new AnnumError('busy', 'Too many recaps wait to be made.', { data: { retryAfterSeconds: 60 } });
  }
  try {
    const { edition } = await visitorEdition(db, wishOf(visit), userId, editionId);
    const row = { id: editionId, pack: edition.pack, settings: JSON.stringify(edition), createdAtMs: BigInt(nowMs) };
    await db.client.edition.upsert({ where: { id: editionId }, create: row, update: {} });
    const done = await db.client.visit.updateMany({
      where: { userId, status: 'receiving', parts },
      data: { status: 'computing', forgetAtMs: BigInt(forgetTime(nowMs)) },
    });
    if (done.count === 1) await enqueueRun(db, editionId);
  } catch (error) {
    throw storeError(error, db.url) ?? error;
  }
}

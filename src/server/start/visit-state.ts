import { AnnumError } from '../../model/errors';
import type { VisitState } from '../../model/visit';
import type { Db } from '../db/db';
import { publishEdition } from '../editions/publish';
import { readEdition } from '../editions/settings';
import { enqueueRun } from '../jobs/runs';
import { createLink } from '../links/create';
import type { Visit } from './visits';

/** Where a visit stands. A recap that is made is published here: nobody but its owner knows of it. */
export async function visitState(db: Db, visit: Visit): Promise<VisitState> {
  const { editionId, userId, parts, events } = visit;
  if (visit.status === 'receiving') return { state: 'receiving', parts, events };
  const run = await db.client.run.findFirst({ where: { editionId }, orderBy: { version: 'desc' } });
  if (run === null) {
    // Whoever finished was stopped between two steps.
    await enqueueRun(db, editionId);
    return visitState(db, visit);
  }
  if (run.status === 'failed' || run.status === 'cancelled') return { state: 'failed' };
  if (run.status === 'queued') {
    const before = { status: { in: ['queued', 'running'] }, createdAtMs: { lt: run.createdAtMs } };
    return { state: 'waiting', ahead: await db.client.run.count({ where: before }) };
  }
  if (run.status === 'running') return { state: 'computing', phase: run.phase, done: run.step, of: run.steps };
  const edition = await db.client.edition.findUniqueOrThrow({ where: { id: editionId }, select: { publishedVersion: true } });
  if (edition.publishedVersion === null) await publishEdition(db, editionId, run.version);
  const { label } = await readEdition(db, editionId);
  const recap = await db.client.recap.findUnique({
    where: { editionId_version_userId: { editionId, version: run.version, userId } },
    select: { hash: true },
  });
  const forgetAtMs = visit.forgetAtMs === null ? null : Number(visit.forgetAtMs);
  return { state: recap === null || recap.hash === '' ? 'too-little' : 'ready', label, events, forgetAtMs };
}

/** Tries a recap again whose making failed. */
export async function makeAgain(db: Db, visit: Visit): Promise<void> {
  if ((await visitState(db, visit)).state === 'failed') await enqueueRun(db, visit.editionId);
}

/** A link to the visitor's own recap, for as long as it is there. Throws `conflict` when it is not made yet. */
export async function openVisit(db: Db, visit: Visit, nowMs = Date.now()): Promise<string> {
  const { state } = await visitState(db, visit);
  if (state !== 'ready' && state !== 'too-little') throw new AnnumError('conflict', 'The recap is not made yet.');
  const { editionId, userId, forgetAtMs } = visit;
  const expires = forgetAtMs === null ? {} : { expiresInMs: Number(forgetAtMs) - nowMs };
  return (await createLink(db, { editionId, userId, owner: true, ...expires }, nowMs)).token;
}

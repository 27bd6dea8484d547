import { type Edition, editionSchema } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import { VISITOR_EDITION } from '../../model/visitor';
import type { Db } from '../db/db';

/** One generation of an edition as people see it. Instants are epoch milliseconds. */
export interface RunSummary {
  readonly id: string;
  readonly version: number;
  readonly status: RunStatus;
  readonly phase: string | null;
  readonly buckets: { readonly done: number; readonly of: number };
  readonly people: number;
  readonly recaps: number;
  readonly error: string | null;
  readonly createdAtMs: number;
  readonly startedAtMs: number | null;
  readonly finishedAtMs: number | null;
}

export const RUN_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** An edition with what is served of it and what has been generated. `runs` come newest first. */
export interface EditionOverview {
  readonly edition: Edition;
  readonly publishedVersion: number | null;
  /** The newest version that finished, published or not; null before the first. */
  readonly newestVersion: number | null;
  readonly runs: readonly RunSummary[];
  /** The run whose figures speak for the edition: the published one, else the newest finished one. */
  readonly shownRun: RunSummary | null;
  readonly createdAtMs: number;
}

/** How many generations of an edition an overview tells of. */
const RUNS_SHOWN = 20;

const withBuckets = { _count: { select: { buckets: true } } } as const;
const withRuns = { runs: { orderBy: { version: 'desc' }, take: RUNS_SHOWN, include: withBuckets } } as const;

const rows = (db: Db, id?: string) =>
  db.client.edition.findMany({
    where: id === undefined ? { id: { not: { startsWith: VISITOR_EDITION } } } : { id },
    orderBy: [{ createdAtMs: 'desc' }, { id: 'asc' }],
    include: withRuns,
  });
type Row = Awaited<ReturnType<typeof rows>>[number];

/** All editions, newest first, but those of visitors, which are theirs alone. */
export async function listEditions(db: Db): Promise<EditionOverview[]> {
  const [editions, newest] = await Promise.all([rows(db), newestVersions(db)]);
  return Promise.all(editions.map((row) => overviewOf(db, row, newest.get(row.id) ?? null)));
}

/** One edition. Throws `not_found`. */
export async function getEdition(db: Db, id: string): Promise<EditionOverview> {
  const [[row], newest] = await Promise.all([rows(db, id), newestVersions(db, id)]);
  if (row === undefined) throw unknownEdition(id);
  return overviewOf(db, row, newest.get(id) ?? null);
}

export const unknownEdition = (id: string) =>
  new AnnumError('not_found', `There is no edition "${id}".`, {
    mend: '`annum edition list` shows those there are.',
    data: { edition: id },
  });

/** The newest finished version of each edition (asked apart, for it may be older than the runs an overview tells of). */
async function newestVersions(db: Db, editionId?: string): Promise<Map<string, number>> {
  const groups = await db.client.run.groupBy({
    by: ['editionId'],
    where: { status: 'done', ...(editionId === undefined ? {} : { editionId }) },
    _max: { version: true },
  });
  return new Map(groups.flatMap(({ editionId: id, _max }) => (_max.version === null ? [] : [[id, _max.version]])));
}

async function overviewOf(db: Db, row: Row, newestVersion: number | null): Promise<EditionOverview> {
  const runs = row.runs.map(summaryOf);
  return {
    edition: editionSchema.parse(JSON.parse(row.settings)),
    publishedVersion: row.publishedVersion,
    newestVersion,
    runs,
    shownRun: await runOf(db, row.id, runs, row.publishedVersion ?? newestVersion),
    createdAtMs: Number(row.createdAtMs),
  };
}

/** The run of a version, from those already read if it is there. */
async function runOf(db: Db, editionId: string, runs: readonly RunSummary[], version: number | null): Promise<RunSummary | null> {
  if (version === null) return null;
  const known = runs.find((run) => run.version === version);
  if (known !== undefined) return known;
  const row = await db.client.run.findUnique({ where: { editionId_version: { editionId, version } }, include: withBuckets });
  return row === null ? null : summaryOf(row);
}

const summaryOf = (run: Row['runs'][number]): RunSummary => ({
  id: run.id,
  version: run.version,
  status: statusOf(run.status),
  phase: run.phase,
  buckets: { done: run._count.buckets, of: run.bucketCount },
  people: run.people,
  recaps: run.recaps,
  error: run.error,
  createdAtMs: Number(run.createdAtMs),
  startedAtMs: millis(run.startedAtMs),
  finishedAtMs: millis(run.finishedAtMs),
});

const millis = (instant: bigint | null) => (instant === null ? null : Number(instant));

function statusOf(text: string): RunStatus {
  const status = RUN_STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error(`A run has the unknown status "${text}".`);
  return status;
}

// Rows a second into the event store: insertEvents against Prisma's createMany, in turns, into databases of their own.
// Run: node src/dev/run.mjs tests/bench/intake.ts [ROWS]
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Db, openDb, type Provider, providerOf } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import { eventRow } from '@/server/events/event-row';
import { insertEvents, insertRows, type KeyedEvent } from '@/server/events/insert';
import { RowBatch } from '@/server/events/row-batch';
import { startPostgres } from '../support/postgres-server';
import { syntheticEvents } from './synthetic-events';

const BATCH = 10_000;
/** createMany is slow enough that fewer rows tell as much. */
const BASELINE_BATCHES = 3;

const batches = Math.max(BASELINE_BATCHES, Math.round(Number(process.argv[2] ?? 300_000) / BATCH));

interface Figure {
  provider: Provider;
  way: string;
  rows: number;
  perSecond: number;
}

async function measure(url: string): Promise<Figure[]> {
  const provider = providerOf(url);
  await migrate({ provider, url });
  const db = await openDb(url);
  const ms = { createMany: 0, insertEvents: 0, insertRows: 0, duplicates: 0 };
  const rows = { createMany: 0, insertEvents: 0, insertRows: 0, duplicates: 0 };
  const timed = async (way: keyof typeof ms, count: number, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    ms[way] += performance.now() - started;
    rows[way] += count;
  };
  for (let batch = 0; batch < batches; batch++) {
    const events = (source: string) => syntheticEvents(BATCH, batch * BATCH, source);
    if (batch < BASELINE_BATCHES) {
      const some = events('create-many').slice(0, 2_000);
      await timed('createMany', some.length, () => createMany(db, some));
    }
    const whole = events('insert-events');
    await timed('insertEvents', whole.length, () => insertEvents(db, whole, Date.now()));
    const ready = new RowBatch();
    for (const event of events('insert-rows')) ready.add(event);
    const taken = ready.take();
    await timed('insertRows', taken.count, () => insertRows(db, taken, Date.now()));
    await timed('duplicates', taken.count, () => insertRows(db, taken, Date.now()));
  }
  await db.close();
  return Object.entries(ms).map(([way, time]) => ({
    provider,
    way,
    rows: rows[way as keyof typeof ms],
    perSecond: (rows[way as keyof typeof ms] / time) * 1_000,
  }));
}

/** The named baseline: what one would write first. */
async function createMany(db: Db, events: readonly KeyedEvent[]): Promise<void> {
  await db.client.event.createMany({
    data: events.map((event) => {
      const row = eventRow(event);
      return {
        source: event.source,
        messageId: event.messageId,
        userId: event.userId,
        activity: event.activity,
        occurredAtMs: BigInt(event.occurredAt),
        durationMs: event.durationMs ?? null,
        itemId: event.item?.id ?? null,
        itemName: event.item?.name ?? null,
        creatorName: event.creator?.name ?? null,
        collectionName: event.collection?.name ?? null,
        country: event.country ?? null,
        platform: event.platform ?? null,
        properties: String(row.at(-1)),
        receivedAtMs: BigInt(Date.now()),
      };
    }),
  });
}

const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
const postgres = await startPostgres();
try {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  const figures = [...(await measure(`file:${folder}/bench.db`)), ...(await measure(url.href))];
  console.table(
    figures.map(({ provider, way, rows, perSecond }) => {
      const baseline = figures.find((figure) => figure.provider === provider && figure.way === 'createMany');
      return {
        database: provider,
        way,
        rows,
        'rows/s': Math.round(perSecond),
        'times createMany': +(perSecond / (baseline?.perSecond ?? 1)).toFixed(1),
      };
    }),
  );
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

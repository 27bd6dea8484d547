import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Db, openDb, type Provider, providerOf } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import { insertEvents } from '@/server/events/insert';
import { createSource } from '@/server/events/sources';
import { freePort } from '../support/free-port';
import { startPostgres } from '../support/postgres-server';
import { startScript } from '../support/run-node';
import type { Figure } from './figure';
import { inThousands } from './figure';
import { syntheticEvents } from './synthetic-events';

const BATCH = 1_000;
const RAW_BATCH = 10_000;
const SENDERS = 6;
/** Rows of a round by each way; the ways take turns, so that both meet the same machine. */
const ROUND = 100_000;
const ROUNDS = 5;
const PACED_SECONDS = 20;

/** HTTP batches to durable rows against the bulk insert that they end in, on both databases; how long each waits, and what memory it takes. */
export async function httpIntake(folder: string): Promise<Figure[]> {
  const postgres = await startPostgres();
  try {
    const url = new URL(postgres.url);
    url.pathname = `/bench_${randomBytes(4).toString('hex')}`;
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${url.pathname.slice(1)}`);
    await client.end();
    return [...(await measure(`file:${join(folder, 'intake.db')}`)), ...(await measure(url.href))];
  } finally {
    await postgres.stop();
  }
}

async function measure(url: string): Promise<Figure[]> {
  const provider = providerOf(url);
  await migrate({ provider, url });
  const db = await openDb(url);
  const { key } = await createSource(db, 'bench', Date.now(), { eventsPerMinute: 1_000_000_000 });
  const port = await freePort();
  const server = startScript('tests/intake/intake-child.ts', [String(port)], { env: { DATABASE_URL: url } });
  try {
    if ((await server.nextLine()) !== 'ready') throw new Error((await server.ended).stderr);
    const post = sender(`http://127.0.0.1:${port}/api/events`, key);
    const pid = server.child.pid ?? 0;
    await flood(post, 0, 20_000, 'warm');
    const spent = { raw: 0, http: 0, rawProcessor: 0, httpProcessor: 0 };
    const memory = [memoryMb(pid)];
    for (let round = 0; round < ROUNDS; round++) {
      const { ms, processorMs } = await raw(db, round * ROUND);
      spent.raw += ms;
      spent.rawProcessor += processorMs;
      for (const part of [0, 1]) {
        const before = processorMsOf(pid);
        spent.http += await flood(post, (round * 2 + part) * ROUND, ROUND, 'http');
        spent.httpProcessor += processorMsOf(pid) - before;
        memory.push(memoryMb(pid));
      }
    }
    const httpRate = (2 * ROUNDS * ROUND * 1000) / spent.http;
    const p99 = await paced(post, httpRate / 2);
    return figures(provider, spent, httpRate, p99, memory);
  } finally {
    server.child.kill('SIGKILL');
    await server.ended;
    await db.close();
  }
}

/** Resident memory of a process. */
const memoryMb = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Time that a process has had on processors, its threads together; Linux counts it in hundredths of a second (proc(5)). */
function processorMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

type Spent = Readonly<Record<'raw' | 'http' | 'rawProcessor' | 'httpProcessor', number>>;

function figures(provider: Provider, spent: Spent, httpRate: number, p99: number, memory: readonly number[]): Figure[] {
  const rawRate = (ROUNDS * ROUND * 1000) / spent.raw;
  const mb = (at: number) => `${memory.at(at)?.toFixed(0)} MB`;
  const half = Math.floor(memory.length / 2);
  // Milliseconds a thousand events are microseconds an event.
  const [rawProcessor, httpProcessor] = [spent.rawProcessor / (ROUNDS * ROUND), spent.httpProcessor / (2 * ROUNDS * ROUND)].map(
    (ms) => ms * 1000,
  );
  return [
    {
      what: `${provider}: events a second by HTTP, ${inThousands(BATCH)} a request`,
      annum: inThousands(httpRate),
      baseline: `insertEvents, ${inThousands(RAW_BATCH)} at once: ${inThousands(rawRate)}`,
      ratio: `${((100 * httpRate) / rawRate).toFixed(0)} %`,
      wanted: '>= 50 %',
    },
    {
      what: `${provider}: processor time of the server's process for an event`,
      annum: `${httpProcessor?.toFixed(1)} us`,
      baseline: `insertEvents: ${rawProcessor?.toFixed(1)} us`,
      ratio: ((httpProcessor ?? 0) / (rawProcessor ?? 1)).toFixed(2),
      wanted: '-',
    },
    {
      what: `${provider}: 99 of 100 requests at half that rate are answered within`,
      annum: `${p99.toFixed(0)} ms`,
      baseline: '-',
      ratio: '-',
      wanted: '< 250 ms',
    },
    {
      what: `${provider}: memory of the server after a million events`,
      annum: mb(-1),
      baseline: `at the start ${mb(0)}, after half ${mb(half)}`,
      ratio: ((memory.at(-1) ?? 0) / (memory[half] ?? 1)).toFixed(2),
      wanted: 'flat',
    },
  ];
}

async function raw(db: Db, first: number): Promise<{ ms: number; processorMs: number }> {
  let ms = 0;
  let processorMs = 0;
  for (let from = first; from < first + ROUND; from += RAW_BATCH) {
    const events = syntheticEvents(RAW_BATCH, from, 'raw');
    const started = performance.now();
    const processor = process.cpuUsage();
    await insertEvents(db, events, Date.now());
    const { user, system } = process.cpuUsage(processor);
    ms += performance.now() - started;
    processorMs += (user + system) / 1000;
  }
  return { ms, processorMs };
}

type Post = (body: string) => Promise<void>;

const sender =
  (url: string, key: string): Post =>
  async (body) => {
    const response = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body });
    const answer = (await response.json()) as { accepted?: number };
    if (response.status !== 200 || answer.accepted !== BATCH) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  };

const bodies = (first: number, count: number, name: string): string[] =>
  Array.from({ length: count / BATCH }, (_, batch) =>
    JSON.stringify(
      syntheticEvents(BATCH, first + batch * BATCH, name).map(({ source: _source, messageId, ...event }) => ({
        ...event,
        messageId: `${name}.${messageId}`,
      })),
    ),
  );

/** As fast as they are taken; the bodies are written before. Milliseconds. */
async function flood(post: Post, first: number, count: number, name: string): Promise<number> {
  const waiting = bodies(first, count, name);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) await post(body);
    }),
  );
  return performance.now() - started;
}

/** At an even pace, whether or not the last ones were answered. The 99th percentile of the waits, in milliseconds. */
async function paced(post: Post, eventsPerSecond: number): Promise<number> {
  const everyMs = (BATCH * 1000) / eventsPerSecond;
  const ready = bodies(0, Math.ceil((PACED_SECONDS * 1000) / everyMs) * BATCH, 'paced');
  const startMs = performance.now();
  const waits = await Promise.all(
    ready.map(async (body, index) => {
      const dueMs = startMs + index * everyMs;
      await wait(Math.max(0, dueMs - performance.now()));
      await post(body);
      // From when it was due: a sender that is held up counts what it held up.
      return performance.now() - dueMs;
    }),
  );
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0;
}

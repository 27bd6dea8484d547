// Pictures as the server makes them, one core being left to answer requests: how many a second the threads draw, what that does to memory and to the event loop over thousands of
// pictures of different people, and what a picture costs that was drawn before.
// Run: NODE_ENV=production MALLOC_ARENA_MAX=2 node src/dev/run.mjs tests/bench/picture-server.ts [pictures] [threads] (that variable is set by npm start)
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fixtureRecap } from '@/cards/fixture-recap';
import { fixtureStory } from '@/cards/fixtures';
import type { StoryModel } from '@/model/card';
import { openDb } from '@/server/db/db';
import { migrate } from '@/server/db/migrate';
import type { PictureJob } from '@/share/picture-job';
import { createPicturePool } from '@/share/picture-pool';

const count = Number(process.argv[2] ?? 10_000);
const threads = Number(process.argv[3] ?? Math.max(1, availableParallelism() - 1));
const CACHED = 2_000;

const stories = [
  fixtureStory('en', 'dusk'),
  fixtureStory('ko', 'paper'),
  fixtureStory('en', 'tide', 'shopping'),
  fixtureStory('ko', 'lime', 'video'),
];

/** Everybody has another year, another name and another number. */
function personal(i: number): StoryModel {
  const story = stories[i % stories.length] as StoryModel;
  const days = story.ring.days.map((day, d) => day * (0.4 + ((d * 7919 + i * 104_729) % 1000) / 1000));
  const cards = story.cards.map((card) => (card.kind === 'intro' ? { ...card, name: `Person ${i}` } : card));
  return { ...story, ring: { ...story.ring, days }, cards, label: `${2000 + (i % 100)}` };
}

/** Two link previews for every story picture, as links are opened more often than posted. */
function jobOf(i: number): PictureJob {
  const story = personal(i);
  const card = story.cards[i % story.cards.length]?.kind ?? 'intro';
  return { story, card, size: i % 3 === 2 ? 'story' : 'preview' };
}

const rssMb = (): number => {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function drawMany(): Promise<void> {
  const pool = createPicturePool(threads);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let [next, peak, largestPreview] = [0, 0, 0];
  const curve: number[] = [];
  const startedMs = performance.now();
  const worker = async () => {
    for (let i = next++; i < count; i = next++) {
      const job = jobOf(i);
      const png = await pool.draw(job);
      if (png === undefined) throw new Error(`no picture ${i}`);
      if (job.size === 'preview') largestPreview = Math.max(largestPreview, png.length);
      if (i % 50 === 0) peak = Math.max(peak, rssMb());
      if (i % Math.ceil(count / 20) === 0) curve.push(Math.round(rssMb()));
    }
  };
  await Promise.all(Array.from({ length: pool.threads + 1 }, worker));
  const seconds = (performance.now() - startedMs) / 1000;
  delay.disable();
  await pool.close();
  console.log(
    `${count} pictures by ${pool.threads} threads: ${(count / seconds).toFixed(1)} a second; largest preview ${Math.ceil(largestPreview / 1000)} kB`,
  );
  console.log(`memory of the process: peak ${peak.toFixed(0)} MB; along the way ${curve.join(' ')}`);
  console.log(
    `event loop: 50 % within ${(delay.percentile(50) / 1e6).toFixed(1)} ms, 99 % within ${(delay.percentile(99) / 1e6).toFixed(1)} ms (timer of 5 ms)`,
  );
}

async function askAgain(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'annum-bench-'));
  const url = `file:${folder}/annum.db`;
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: folder });
  const db = await openDb(url);
  await migrate(db);
  const { createEdition } = await import('@/server/editions/create');
  const { createLink } = await import('@/server/links/create');
  const { GET } = await import('@/app/r/[token]/picture/[card]/[size]/route');
  await createEdition(db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'UTC' });
  await db.client.run.create({ data: { id: 'r1', editionId: 'music-2025', version: 1, status: 'done', createdAtMs: 1n } });
  const payload = JSON.stringify({ ...fixtureRecap('en'), edition: 'music-2025', user: { id: 'mina', name: 'Mina' } });
  const hash = createHash('sha256').update(payload).digest('hex');
  await db.client.recap.create({ data: { editionId: 'music-2025', version: 1, userId: 'mina', payload, hash } });
  await db.client.edition.update({ where: { id: 'music-2025' }, data: { publishedVersion: 1 } });
  const { token } = await createLink(db, { editionId: 'music-2025', userId: 'mina' });
  const params = Promise.resolve({ token, card: 'summary', size: 'story' });
  const times: number[] = [];
  for (let i = 0; i < CACHED; i++) {
    const startedMs = performance.now();
    const response = await GET(new Request(`http://localhost/r/${token}/picture/summary/story?lang=en`), { params });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
    times.push(performance.now() - startedMs);
  }
  const warm = times.slice(20).sort((a, b) => a - b);
  console.log(`the same picture again, by the route: median ${at(warm, 0.5).toFixed(2)} ms, 99 % within ${at(warm, 0.99).toFixed(2)} ms`);
  await db.close();
  rmSync(folder, { recursive: true, force: true });
}

// In this order: the store and its drivers take memory that drawing does not.
await drawMany();
await askAgain();
process.exit(0);

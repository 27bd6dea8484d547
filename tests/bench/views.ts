import autocannon from 'autocannon';
import { ensureBuilt } from '@/dev/ensure-built.mjs';
import { openStore } from '@/server/db/open-store';
import { createLink } from '@/server/links/create';
import serveDemo from '../e2e/demo-server';
import { servedDemo } from '../e2e/served-demo';
import type { Figure } from './figure';

const CONNECTIONS = 8;
const ROUND_SECONDS = 4;
const ROUNDS = 3;
/** Requests for a picture that was drawn before. */
const AGAIN = 300;
/** As browsers ask: the static page is compressed for every request, as `npm start` does it. */
const HEADERS = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en' };
/** The landing page: static, in HTML about as long as a story. */
const STATIC = '/';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function assertServed(what: string, { non2xx, errors, timeouts }: autocannon.Result): void {
  if (non2xx + errors + timeouts > 0) throw new Error(`${what}: ${non2xx} refused, ${errors} failed, ${timeouts} late`);
}

/** Answers a second of one address. */
async function rate(url: string): Promise<number> {
  const result = await autocannon({ url, headers: HEADERS, connections: CONNECTIONS, duration: ROUND_SECONDS });
  assertServed(url, result);
  return result.requests.total / result.duration;
}

/** Answers a second when every address is asked for once. */
async function rateOnce(url: string, paths: readonly string[]): Promise<number> {
  const each = Math.floor(paths.length / CONNECTIONS);
  let next = 0;
  const started = performance.now();
  const result = await autocannon({
    url,
    headers: HEADERS,
    connections: CONNECTIONS,
    amount: each * CONNECTIONS,
    setupClient(client) {
      client.setRequests(paths.slice(next, next + each).map((path) => ({ method: 'GET' as const, path, headers: HEADERS })));
      next += each;
    },
  });
  assertServed('stories', result);
  return (each * CONNECTIONS * 1000) / (performance.now() - started);
}

/** A link of their own for everybody who has a recap. */
async function linkEverybody(databaseUrl: string, editionId: string): Promise<string[]> {
  const db = await openStore(databaseUrl);
  try {
    const { publishedVersion: version } = await db.client.edition.findUniqueOrThrow({ where: { id: editionId } });
    const people = await db.client.recap.findMany({
      where: { editionId, version: version ?? 0, payload: { not: null } },
      select: { userId: true },
    });
    const paths: string[] = [];
    for (const { userId } of people) paths.push(`/r/${(await createLink(db, { editionId, userId })).token}`);
    return paths;
  } finally {
    await db.close();
  }
}

/** Milliseconds that a picture takes over HTTP, one after another, once it was drawn; the landing page beside it says what any answer costs. */
async function pictureAgain(url: string, path: string): Promise<Figure> {
  const [picture, page]: [number[], number[]] = [[], []];
  const time = async (address: string, times: number[]) => {
    const started = performance.now();
    const response = await fetch(address, { headers: HEADERS });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    times.push(performance.now() - started);
  };
  await time(`${url}${path}`, []);
  for (let i = 0; i < AGAIN; i++) {
    await time(`${url}${path}`, picture);
    await time(`${url}${STATIC}`, page);
  }
  return {
    what: 'a story picture that was drawn before, over HTTP',
    annum: `${median(picture).toFixed(1)} ms`,
    baseline: `static page: ${median(page).toFixed(1)} ms`,
    ratio: (median(picture) / median(page)).toFixed(2),
    wanted: '< 5 ms',
  };
}

const perSecond = (value: number) => `${value.toFixed(0)} a second`;

/** Stories a second against a static page of the same `npm start`, asked for in turns: one story again and again, and everybody's first view. */
export async function views(): Promise<Figure[]> {
  await ensureBuilt();
  const stop = await serveDemo();
  try {
    const { url, store, demo } = servedDemo();
    const everybody = await linkEverybody(store.DATABASE_URL, demo.edition);
    const opened = everybody.pop() ?? '';
    const [landing, warm]: [number[], number[]] = [[], []];
    await rate(`${url}${STATIC}`);
    await rate(`${url}${opened}`);
    for (let round = 0; round < ROUNDS; round++) {
      landing.push(await rate(`${url}${STATIC}`));
      warm.push(await rate(`${url}${opened}`));
    }
    const before = await rate(`${url}${STATIC}`);
    const cold = await rateOnce(url, everybody);
    const beside = (before + (await rate(`${url}${STATIC}`))) / 2;
    return [
      {
        what: 'views of one recap, compressed',
        annum: perSecond(median(warm)),
        baseline: `static page: ${perSecond(median(landing))}`,
        ratio: (median(warm) / median(landing)).toFixed(2),
        wanted: '>= 0.6',
      },
      {
        what: `first views of ${everybody.length} recaps, compressed`,
        annum: perSecond(cold),
        baseline: `static page: ${perSecond(beside)}`,
        ratio: (cold / beside).toFixed(2),
        wanted: '>= 0.2',
      },
      await pictureAgain(url, `${opened}/picture/summary/story?lang=en`),
    ];
  } finally {
    await stop();
  }
}

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureRecap } from '@/cards/fixture-recap';
import type { Recap } from '@/model/recap';
import { createEdition } from '@/server/editions/create';
import { createLink } from '@/server/links/create';
import { revokeLink } from '@/server/links/revoke';
import { newToken } from '@/server/links/token';
import { createTestStore, type TestStore } from '../support/test-store';

type Route = typeof import('@/app/r/[token]/picture/[card]/[size]/route');

let store: TestStore;
let route: Route;
let token: string;
let folder: string;

beforeAll(async () => {
  store = await createTestStore('sqlite');
  folder = mkdtempSync(join(tmpdir(), 'annum-route-'));
  Object.assign(process.env, { DATABASE_URL: store.url, DATA_DIR: folder, TRUST_PROXY: 'true' });
  await createEdition(store.db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  await store.db.client.run.create({ data: { id: 'r1', editionId: 'music-2025', version: 1, status: 'done', createdAtMs: 1n } });
  await keep('mina', fixtureRecap('en'));
  await keep('quiet', { ...fixtureRecap('en'), obsession: null });
  await store.db.client.recap.create({ data: { editionId: 'music-2025', version: 1, userId: 'brief', payload: null, hash: '' } });
  await store.db.client.edition.update({ where: { id: 'music-2025' }, data: { publishedVersion: 1 } });
  token = await linkTo('mina');
  route = await import('@/app/r/[token]/picture/[card]/[size]/route');
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(userId: string, recap: Recap) {
  const payload = JSON.stringify({ ...recap, edition: 'music-2025', user: { id: userId, name: recap.user.name } });
  const hash = createHash('sha256').update(payload).digest('hex');
  await store.db.client.recap.create({ data: { editionId: 'music-2025', version: 1, userId, payload, hash } });
}

const linkTo = async (userId: string, expiresInMs?: number) =>
  (await createLink(store.db, { editionId: 'music-2025', userId, expiresInMs })).token;

let address = 0;
/** Asks from an address of its own unless told otherwise: the rate limit has a test of its own. */
function ask(path: string, options: { method?: 'GET' | 'HEAD'; headers?: Record<string, string>; from?: string } = {}) {
  const { method = 'GET', headers = {}, from = `10.0.${++address >> 8}.${address & 255}` } = options;
  const [, , asked = '', , card = '', size = ''] = path.split('?')[0]?.split('/') ?? [];
  const request = new Request(`http://localhost${path}`, { method, headers: { ...headers, 'x-forwarded-for': from } });
  return route[method](request, { params: Promise.resolve({ token: asked, card, size }) });
}

/** All that a stranger sees of an answer. */
async function shapeOf(response: Response) {
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

describe('the picture route', () => {
  it('serves a picture with headers that keep it out of search engines and let it be revoked', async () => {
    const response = await ask(`/r/${token}/picture/total/preview?lang=en&v=abc`);
    expect(response.status).toBe(200);
    const png = Buffer.from(await response.arrayBuffer());
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(response.headers.get('content-length')).toBe(String(png.length));
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow, noimageindex, noarchive');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const maxAge = /^public, max-age=(\d+)$/.exec(response.headers.get('cache-control') ?? '')?.[1];
    expect(Number(maxAge)).toBeLessThanOrEqual(300);
  });

  it('answers 304 to who has it, whatever `v` says', async () => {
    const path = `/r/${token}/picture/total/preview`;
    const etag = (await ask(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await ask(`${path}?v=other`, { headers: { 'if-none-match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const korean = await ask(`${path}?lang=ko`, { headers: { 'if-none-match': etag } });
    expect(korean.status).toBe(200);
    expect(korean.headers.get('etag')).not.toBe(etag);
  });

  it('answers HEAD without drawing', async () => {
    const { pictures } = await import('@/app/r/[token]/picture/pictures');
    const response = await ask(`/r/${token}/picture/race/story`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    const key = (response.headers.get('etag') ?? '').replaceAll('"', '');
    expect(await pictures().service.kept(key)).toBeUndefined();
    await ask(`/r/${token}/picture/race/story`);
    expect(await pictures().service.kept(key)).toBeDefined();
  });

  it('gives one answer to everything it does not have', async () => {
    const revoked = await linkTo('mina');
    await revokeLink(store.db, revoked);
    const expired = (await createLink(store.db, { editionId: 'music-2025', userId: 'mina', expiresInMs: 1 }, 1)).token;
    const paths = [
      `/r/${newToken()}/picture/total/preview`,
      `/r/${revoked}/picture/total/preview`,
      `/r/${expired}/picture/total/preview`,
      `/r/${await linkTo('brief')}/picture/total/preview`,
      `/r/${await linkTo('quiet')}/picture/obsession/preview`,
      `/r/${token}/picture/nope/preview`,
      `/r/${token}/picture/constructor/preview`,
      `/r/${token}/picture/total/huge`,
      `/r/${token}/picture/total/constructor`,
      `/r/${token}/picture/total/preview?lang=fr`,
      `/r/${token}/picture/total/preview?width=20000`,
      `/r/not-a-token/picture/total/preview`,
    ];
    const shapes = await Promise.all(paths.map(async (path) => shapeOf(await ask(path))));
    expect(shapes[0]?.status).toBe(404);
    for (const [i, shape] of shapes.entries()) expect(shape, paths[i]).toEqual(shapes[0]);
    expect((await ask(`/r/${await linkTo('quiet')}/picture/total/preview`)).status).toBe(200);
  });

  it('shows what is served now, not what was before', async () => {
    await keep('changing', fixtureRecap('en'));
    const person = await linkTo('changing');
    const tag = async () => (await ask(`/r/${person}/picture/intro/preview`)).headers.get('etag');
    const before = await tag();
    expect([before, await tag()]).toEqual([expect.any(String), before]);
    await store.db.client.recap.deleteMany({ where: { userId: 'changing' } });
    expect(await tag()).toBeNull();
    await keep('changing', { ...fixtureRecap('en'), user: { id: 'changing', name: 'Somebody else', birthday: null } });
    expect(await tag()).not.toBe(before);
  });

  it('stops serving a link that was revoked', async () => {
    const brief = await linkTo('mina');
    expect((await ask(`/r/${brief}/picture/total/preview`)).status).toBe(200);
    await revokeLink(store.db, brief);
    expect((await ask(`/r/${brief}/picture/total/preview`)).status).toBe(404);
  });

  it('slows down who guesses tokens, and nobody else', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 125; i++) answers.push((await ask(`/r/${newToken()}/picture/total/preview`, { from: '192.0.2.1' })).status);
    expect(answers.slice(0, 120)).toEqual(Array(120).fill(404));
    expect(answers.slice(120)).toEqual(Array(5).fill(429));
    const slowed = await ask(`/r/${newToken()}/picture/total/preview`, { from: '192.0.2.1' });
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(`/r/${token}/picture/total/preview`, { from: '192.0.2.1' })).status).toBe(200);
    expect((await ask(`/r/${newToken()}/picture/total/preview`, { from: '192.0.2.2' })).status).toBe(404);
  });

  it('survives a flood of pictures that nobody has drawn yet', async () => {
    const people = await Promise.all(
      Array.from({ length: 12 + availableParallelism() }, async (_, i) => {
        const recap = fixtureRecap('en');
        await keep(`flood${i}`, { ...recap, user: { ...recap.user, name: `Flood ${i}` } });
        return linkTo(`flood${i}`);
      }),
    );
    const asked = people.flatMap((person) => ['intro', 'intro', 'intro'].map((card) => ask(`/r/${person}/picture/${card}/square`)));
    const more = people.flatMap((person) => ['en', 'ko'].map((lang) => ask(`/r/${person}/picture/intro/story?lang=${lang}`)));
    const answers = await Promise.all([...asked, ...more]);
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    for (const answer of answers.filter(({ status }) => status === 503)) expect(answer.headers.get('retry-after')).toBe('2');
    expect((await ask(`/r/${people[0]}/picture/intro/square`)).status).toBe(200);
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getPack } from '@/packs/registry';
import { createEdition } from '@/server/editions/create';
import { createLink } from '@/server/links/create';
import { listLinks } from '@/server/links/list';
import { spentRecap, writtenAmounts } from '../cards/spent-recap';
import { createTestStore, type TestStore } from '../support/test-store';

/** The browser's cookies: all that Next's own module would have read from the request. */
const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
}));

const EDITION = 'shopping-2025';
const OWN = `~${EDITION}`;
const { recap, amounts } = spentRecap('en', getPack('shopping'), (nth) => 71_234_567 + nth * 1_013_579);
const forms = writtenAmounts(amounts, recap.totals.orders);
const amountsIn = (text: string) => forms.filter((form) => text.includes(form));
/** A day with an order that stands out by nothing else. */
const birthday = recap.timeline.days.find(({ date }) => date >= '2025-05-01')?.date.slice(5) ?? null;
const BORN = /Your birthday, with/;
const mina = { editionId: EDITION, userId: 'mina' };

let store: TestStore;
let folder: string;
let own: string;

beforeAll(async () => {
  store = await createTestStore('sqlite');
  folder = mkdtempSync(join(tmpdir(), 'annum-owner-'));
  Object.assign(process.env, { DATABASE_URL: store.url, DATA_DIR: folder, PUBLIC_URL: 'https://recap.example.org' });
  const currency = recap.totals.currency ?? 'EUR';
  await createEdition(store.db, { id: EDITION, pack: 'shopping', year: 2025, zone: 'Asia/Seoul', currency });
  await store.db.client.run.create({ data: { id: 'r1', editionId: EDITION, version: 1, status: 'done', createdAtMs: 1n } });
  for (const [id, name] of [
    ['mina', 'Mina Secretname'],
    ['jun', 'Jun'],
  ] as const) {
    const payload = JSON.stringify({ ...recap, edition: EDITION, user: { id, name, birthday: id === 'mina' ? birthday : null } });
    const hash = createHash('sha256').update(payload).digest('hex');
    await store.db.client.recap.create({ data: { editionId: EDITION, version: 1, userId: id, payload, hash } });
  }
  await store.db.client.edition.update({ where: { id: EDITION }, data: { publishedVersion: 1 } });
  own = (await createLink(store.db, { ...mina, owner: true })).token;
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => jar.clear());

/** Opens an owner's link as a browser does: what it sets is kept, where it leads is returned. */
async function enter(token: string, query = ''): Promise<string | null> {
  const { GET } = await import('@/app/o/[token]/route');
  const answer = await GET(new Request(`https://recap.example.org/o/${token}${query}`), { params: Promise.resolve({ token }) });
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
    303,
    'no-store',
    'no-referrer',
  ]);
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
  if (name !== '') jar.set(name, value);
  return answer.headers.get('location');
}

async function markup(place: string): Promise<string> {
  const [{ openRecap }, { Reading }, { StoryScreen }] = await Promise.all([
    import('@/app/r/[token]/open-recap'),
    import('@/app/r/reading'),
    import('@/app/r/story-screen'),
  ]);
  const found = await openRecap(place, 'en');
  if (found?.state !== 'story') throw new Error('no story');
  const { story, shared, plain, owner } = found;
  const screens = story.cards.map(({ kind }) => (
    <StoryScreen key={kind} story={story} self={`/r/${place}`} card={kind} plain={owner ? plain : undefined} shared={shared} />
  ));
  return (
    [...screens, <Reading key="page" story={story} self={`/r/${place}`} />].map((page) => renderToStaticMarkup(page)).join('\n') +
    JSON.stringify(story)
  );
}

async function picture(place: string, card: string, query = '') {
  const { HEAD } = await import('@/app/r/[token]/picture/[card]/[size]/route');
  const request = new Request(`https://recap.example.org/r/${place}/picture/${card}/preview?lang=en${query}`, { method: 'HEAD' });
  const { status, headers } = await HEAD(request, { params: Promise.resolve({ token: place, card, size: 'preview' }) });
  return { status, tag: headers.get('etag'), cache: headers.get('cache-control') };
}

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };
type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };
const ask = (path: string, { headers = SAME_ORIGIN, ...init }: Sent = {}) =>
  new Request(`https://recap.example.org${path}`, { ...init, headers });

async function make(wish: unknown, sent: Sent = {}): Promise<Response> {
  const { POST } = await import('@/app/r/[token]/links/route');
  const request = ask(`/r/${OWN}/links`, { method: 'POST', body: JSON.stringify(wish), ...sent });
  return POST(request, { params: Promise.resolve({ token: OWN }) });
}
const ALL = { name: true, money: false, cards: null, days: null };
const tokenOf = async (answer: Response) => new URL(((await answer.json()) as { url: string }).url).pathname.slice('/r/'.length);

describe("an owner's link", () => {
  it('becomes a cookie that scripts cannot read, and an address without a secret', async () => {
    const { GET } = await import('@/app/o/[token]/route');
    const answer = await GET(new Request(`https://recap.example.org/o/${own}`), { params: Promise.resolve({ token: own }) });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) expect(cookie).toContain(part);
    expect(answer.headers.get('location')).toBe(`/r/${OWN}`);
  });

  it('keeps the card and the language that it names, and nothing else', async () => {
    expect(await enter(own, '?card=total&lang=ko&x=https://evil.example')).toBe(`/r/${OWN}?card=total&lang=ko`);
    expect(await enter(own, '?card=//evil.example')).toBe(`/r/${OWN}`);
  });

  it('opens nothing where shared links open, and a shared one nothing here', async () => {
    const { openRecap } = await import('@/app/r/[token]/open-recap');
    expect(await openRecap(own, 'en')).toBeNull();
    const shared = await createLink(store.db, mina);
    expect(await enter(shared.token)).toBe('/r/unknown');
    expect(jar.size).toBe(0);
  });

  it('shows what was spent to its browser and nothing to any other', async () => {
    const { openRecap } = await import('@/app/r/[token]/open-recap');
    expect(await openRecap(OWN, 'en')).toBeNull();
    jar.set(`annum-own-${EDITION}`, 'AAAAAAAAAAAAAAAAAAAAAA');
    expect(await openRecap(OWN, 'en')).toBeNull();
    await enter(own);
    expect(amountsIn(await markup(OWN)).length).toBeGreaterThan(3);
  });

  it('draws pictures without amounts unless they are wished for, for this browser only', async () => {
    await enter(own);
    expect((await picture(OWN, 'spend')).status).toBe(404);
    expect(await picture(OWN, 'spend', '&money=1')).toMatchObject({ status: 200, cache: 'private, max-age=300' });
    const named = await picture(OWN, 'intro');
    expect((await picture(OWN, 'intro', '&name=0')).tag).not.toBe(named.tag);
    jar.clear();
    expect((await picture(OWN, 'intro')).status).toBe(404);
  });
});

describe("the owner's birthday", () => {
  const pagesOf = async (place: string) => {
    const [{ openRecap }, { storyPages, storyPoster }] = await Promise.all([
      import('@/app/r/[token]/open-recap'),
      import('@/app/r/story-pages'),
    ]);
    const found = await openRecap(place, 'en');
    if (found?.state !== 'story') throw new Error('no story');
    const plain = found.owner ? found.plain : undefined;
    const pages = storyPages(found.story, plain, found.shared).map(({ node: _node, why: _why, ...page }) => page);
    return { kinds: pages.map(({ id }) => id), written: JSON.stringify([pages, storyPoster(found.shared, plain)]) };
  };

  it('is told on their own page, and in no word that goes with a picture', async () => {
    await enter(own);
    expect(await markup(OWN)).toMatch(BORN);
    const { written } = await pagesOf(OWN);
    expect(written).toContain('Days that stood out.');
    expect(written).not.toMatch(BORN);
  });

  it('is on no shared page, even with amounts, and changes no picture', async () => {
    await enter(own);
    const { kinds } = await pagesOf(OWN);
    const shown = await tokenOf(await make({ ...ALL, money: true }));
    const drawn = await picture(OWN, 'standout-days', '&money=1');
    await enter((await createLink(store.db, { editionId: EDITION, userId: 'jun', owner: true })).token);
    expect(await picture(OWN, 'standout-days', '&money=1')).toEqual(drawn);
    jar.clear();
    expect(drawn.status).toBe(200);
    expect(await markup(shown)).not.toMatch(BORN);
    expect((await pagesOf(shown)).kinds).toEqual(kinds);
    expect((await pagesOf(shown)).written).not.toMatch(BORN);
  });
});

describe('a link that the owner makes', () => {
  it('shows no amount unless the owner turned it on, and no wish of an address changes that', async () => {
    await enter(own);
    const [hidden, shown] = [await tokenOf(await make(ALL)), await tokenOf(await make({ ...ALL, money: true }))];
    jar.clear();
    expect(amountsIn(await markup(hidden))).toEqual([]);
    expect(amountsIn(await markup(shown)).length).toBeGreaterThan(3);
    expect((await picture(hidden, 'spend')).status).toBe(404);
    for (const wish of ['&money=1', '&name=1']) expect((await picture(hidden, 'intro', wish)).status).toBe(404);
  });

  it('hides the name everywhere', async () => {
    await enter(own);
    const [named, nameless] = [await tokenOf(await make(ALL)), await tokenOf(await make({ ...ALL, name: false }))];
    expect(await markup(named)).toContain('Secretname');
    expect(await markup(nameless)).not.toContain('Secretname');
    expect((await picture(named, 'intro')).tag).not.toBe((await picture(nameless, 'intro')).tag);
  });

  it('holds the chosen cards and nothing of the others', async () => {
    await enter(own);
    const token = await tokenOf(await make({ ...ALL, cards: ['total'] }));
    const text = await markup(token);
    for (const { name } of recap.top.creators) expect(text).not.toContain(name);
    expect((await picture(token, 'total')).status).toBe(200);
    for (const card of ['summary', 'top-creators', 'intro']) expect((await picture(token, card)).status).toBe(404);
  });

  it('is listed with its count, and taken back by its owner alone', async () => {
    await enter(own);
    const answer = await make({ ...ALL, days: 7 });
    const { id, url } = (await answer.json()) as { id: string; url: string };
    const { GET } = await import('@/app/r/[token]/links/route');
    const { DELETE } = await import('@/app/r/[token]/links/[id]/route');
    const { openRecap } = await import('@/app/r/[token]/open-recap');
    const token = new URL(url).pathname.slice('/r/'.length);
    const list = await (await GET(ask(`/r/${OWN}/links`), { params: Promise.resolve({ token: OWN }) })).text();
    expect(list).toContain(id);
    for (const secret of [token, own]) expect(list).not.toContain(secret);
    const takeBack = () => DELETE(ask(`/r/${OWN}/links/${id}`, { method: 'DELETE' }), { params: Promise.resolve({ token: OWN, id }) });
    const jun = await createLink(store.db, { editionId: EDITION, userId: 'jun', owner: true });
    await enter(jun.token);
    expect((await takeBack()).status).toBe(404);
    expect(await openRecap(token, 'en')).not.toBeNull();
    await enter(own);
    expect((await takeBack()).status).toBe(200);
    expect(await openRecap(token, 'en')).toBeNull();
  });

  it('is not made for strangers, other sites, or wishes that nobody understands', async () => {
    expect((await make(ALL)).status).toBe(404);
    await enter(own);
    expect((await make(ALL, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    for (const wish of [null, {}, { ...ALL, cards: [] }, { ...ALL, cards: ['nope'] }, { ...ALL, days: 0 }, { ...ALL, owner: true }]) {
      expect([wish, (await make(wish)).status]).toEqual([wish, 400]);
    }
  });
});

describe('who opened a link', () => {
  const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1';
  const look = async (token: string, agent: string, site = 'same-origin') => {
    const { POST } = await import('@/app/r/[token]/opened/route');
    const headers = { 'sec-fetch-site': site, 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' };
    return (await POST(ask(`/r/${token}/opened`, { method: 'POST', headers }), { params: Promise.resolve({ token }) })).status;
  };

  it('is a number of people: no programs, no owner, no other sites', async () => {
    const { token } = await createLink(store.db, { ...mina, showName: false }, Date.now() + 1_000_000);
    const opens = async () => (await listLinks(store.db, mina))[0]?.opens;
    expect(await look(token, PHONE)).toBe(204);
    expect(await opens()).toBe(1);
    expect(await look(token, 'facebookexternalhit/1.1')).toBe(204);
    expect(await look(token, PHONE, 'cross-site')).toBe(403);
    await enter(own);
    expect(await look(token, PHONE)).toBe(204);
    expect(await opens()).toBe(1);
    jar.clear();
    await enter((await createLink(store.db, { editionId: EDITION, userId: 'jun', owner: true })).token);
    expect(await look(token, PHONE)).toBe(204);
    expect(await opens()).toBe(2);
    const kept = await store.db.client.shareLink.findMany({ where: mina });
    expect(JSON.stringify(kept, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('203.0.113.9');
  });
});

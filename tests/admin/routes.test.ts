import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { getEdition } from '@/server/editions/list';
import { createSource } from '@/server/events/sources';
import { createTestStore, type TestStore } from '../support/test-store';

const APP = fileURLToPath(new URL('../../src/app', import.meta.url));
const SITE = 'http://localhost:4700';
const EMAIL = 'ada@example.org';
const PASSWORD = 'correct horse battery';
const PARAMS = { id: 'music-2025', userId: 'u1', version: '1', name: 'player', part: '0' };

// Pages ask Next for the request; the tests are the request.
let request = new Headers();
vi.mock('next/headers', () => ({
  headers: async () => request,
  cookies: async () => ({ get: () => undefined }),
}));

type Handler = (request: Request, context: { params: Promise<typeof PARAMS> }) => Promise<Response>;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
const context = { params: Promise.resolve(PARAMS) };

/** Every file of Next's that answers requests about the admin. A new one is here by being there. */
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).sort();
const routeFiles = files.filter((file) => /(^|\/)route\.tsx?$/.test(file));
const adminRoutes = routeFiles.filter((file) => /(^|\/)admin\//.test(file));
/** What the page of /start asks: open to everybody, but to that page alone. */
const startRoutes = routeFiles.filter((file) => file.startsWith('api/start/'));
const adminPages = files.filter((file) => /^admin\/(.*\/)?page\.tsx$/.test(file));

/** Doors without a guard, on purpose. */
const OPEN_PAGES = ['admin/login/page.tsx'];
/** All that answers under /api beside the admin; a new one must be thought about here. */
const OTHER_ROUTES = [
  'api/auth/sign-in/route.ts',
  'api/auth/sign-out/route.ts',
  'api/events/route.ts',
  'api/health/route.ts',
  'api/language/route.ts',
  'api/openapi.json/route.ts',
];

async function handlersOf(file: string): Promise<[string, Handler][]> {
  const module: Record<string, unknown> = await import(`${APP}/${file}`);
  return METHODS.flatMap((method) => (typeof module[method] === 'function' ? [[method, module[method] as Handler]] : []));
}

function ask(path: string, options: { method?: string; form?: Record<string, string>; headers?: Record<string, string> } = {}): Request {
  const { method = options.form ? 'POST' : 'GET', form, headers = {} } = options;
  const body = method === 'GET' || method === 'HEAD' ? undefined : new URLSearchParams(form);
  return new Request(`${SITE}${path}`, {
    method,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

let store: TestStore;
let writeKey: string;

beforeAll(async () => {
  store = await createTestStore('sqlite');
  vi.stubEnv('DATABASE_URL', store.url);
  vi.stubEnv('PUBLIC_URL', SITE);
  vi.stubEnv('START', 'on');
  vi.stubEnv('AUTH_SECRET', 'a-secret-of-the-tests-and-of-nothing-else');
  const [{ adminServices }, { createAdmin }] = await Promise.all([import('@/app/admin/services'), import('@/server/auth/admins')]);
  const { db, auth } = await adminServices();
  await createAdmin(db, auth, { email: EMAIL, password: PASSWORD });
  await createEdition(db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  writeKey = (await createSource(db, 'player', Date.now())).key;
});
afterAll(async () => {
  const { adminServices } = await import('@/app/admin/services');
  await (await adminServices()).db.close();
  await store.drop();
  vi.unstubAllEnvs();
});
beforeEach(async () => {
  request = new Headers();
  await store.db.client.run.deleteMany();
  await store.db.client.edition.update({ where: { id: 'music-2025' }, data: { publishedVersion: null } });
});

async function signIn(fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
  const { POST } = await import('@/app/api/auth/sign-in/route');
  return POST(ask('/api/auth/sign-in', { form: { email: EMAIL, password: PASSWORD, ...fields }, headers }));
}
const sessionCookie = async () =>
  (await signIn()).headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

it('looks at all there is', () => {
  expect(adminRoutes.length).toBeGreaterThanOrEqual(6);
  expect(adminPages.length).toBeGreaterThanOrEqual(5);
  expect(startRoutes.length).toBeGreaterThanOrEqual(6);
  const guarded = [...adminRoutes, ...startRoutes];
  expect(routeFiles.filter((file) => file.startsWith('api/') && !guarded.includes(file)).sort()).toEqual(OTHER_ROUTES);
});

it('leaves nothing to server actions, which a form of any page could call', () => {
  const actions = files.filter((file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(readFileSync(`${APP}/${file}`, 'utf8')));
  expect(actions).toEqual([]);
});

const addressOf = (file: string) =>
  `/${file.replace(/\/route\.tsx?$/, '').replace(/\[(\w+)\]/g, (_, name: keyof typeof PARAMS) => PARAMS[name])}`;

describe.each(startRoutes)('%s', (file) => {
  it('changes nothing for a page of another site', async () => {
    for (const [method, handler] of await handlersOf(file)) {
      if (method === 'GET') continue;
      const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
      expect((await handler(ask(addressOf(file), { method, headers: elsewhere }), context)).status, method).toBe(403);
    }
  });
});

describe.each(adminRoutes)('%s', (file) => {
  const path = addressOf(file);

  it('refuses whoever is not signed in, and changes nothing', async () => {
    const handlers = await handlersOf(file);
    expect(handlers.length).toBeGreaterThan(0);
    const before = await getEdition(store.db, 'music-2025');
    for (const [method, handler] of handlers) {
      const credentials: Record<string, string>[] = [
        {},
        { cookie: 'annum.session_token=forged.signature' },
        { authorization: `Bearer ${writeKey}` },
        { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}` },
      ];
      for (const headers of credentials) {
        const json = await handler(ask(path, { method, headers: { ...headers, accept: 'application/json' } }), context);
        expect([method, json.status]).toEqual([method, 401]);
        expect(await json.json()).toMatchObject({ error: { code: 'unauthorized' } });
      }
      if (method === 'GET') continue;
      const form = await handler(ask(path, { method, form: { version: '1' } }), context);
      expect(form.status).toBe(303);
      expect(form.headers.get('location')).toMatch(/^\/admin\/login\?next=/);
    }
    expect(await getEdition(store.db, 'music-2025')).toEqual(before);
  });

  it('refuses what another site makes a signed-in browser send', async () => {
    const cookie = await sessionCookie();
    const before = await getEdition(store.db, 'music-2025');
    for (const [method, handler] of await handlersOf(file)) {
      if (method === 'GET') continue;
      for (const from of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }]) {
        const answer = await handler(
          ask(path, { method, form: { version: '1' }, headers: { cookie, accept: 'application/json', ...from } }),
          context,
        );
        expect([method, answer.status]).toEqual([method, 403]);
      }
    }
    expect(await getEdition(store.db, 'music-2025')).toEqual(before);
  });
});

describe.each(adminPages.filter((file) => !OPEN_PAGES.includes(file)))('%s', (file) => {
  it.each([
    ['nobody', () => new Headers()],
    ['a forged cookie', () => new Headers({ cookie: 'annum.session_token=forged.signature' })],
    ['a write key', () => new Headers({ authorization: `Bearer ${writeKey}` })],
  ])('sends %s to the sign-in page', async (_who, headers) => {
    request = headers();
    const { default: Page } = await import(`${APP}/${file}`);
    const shown = Promise.resolve().then(() => Page({ params: Promise.resolve(PARAMS), searchParams: Promise.resolve({}) }));
    await expect(shown).rejects.toMatchObject({ digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/admin\/login\?next=%2Fadmin/) });
  });
});

describe('the door', () => {
  it('lets an admin in and leads to the page they came for, and nowhere else', async () => {
    const place = async (next: string) => (await signIn({ next })).headers.get('location');
    expect(await place('/admin/editions/music-2025')).toBe('/admin/editions/music-2025');
    expect(await place('/admin/editions/music-2025?version=2')).toBe('/admin/editions/music-2025?version=2');
    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/admin@evil.example',
      '/adminevil',
      '/admin\\evil',
      '/r/token',
      '',
      '/admin/\r\nx: y',
    ]) {
      expect(await place(elsewhere)).toBe('/admin');
    }
  });

  it('tells a wrong password on the page, without repeating what was typed', async () => {
    const answer = await signIn({ password: 'wrong horse', next: '/admin/new' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/admin/login?problem=wrong-credentials&next=%2Fadmin%2Fnew');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const json = await signIn({ password: 'wrong horse' }, { accept: 'application/json' });
    expect(json.status).toBe(401);
  });

  it('does not sign anybody in for another site', async () => {
    const answer = await signIn({}, { 'sec-fetch-site': 'cross-site', accept: 'application/json' });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('stops guessing with 429 and says when to come back', async () => {
    const guess = () => signIn({ email: 'guessed@example.org', password: 'wrong horse' }, { accept: 'application/json' });
    let answer = await guess();
    for (let n = 0; n < 10; n++) answer = await guess();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn({ email: 'guessed@example.org', password: 'x' })).headers.get('location')).toContain('problem=too-many');
  });

  it('signs out', async () => {
    const cookie = await sessionCookie();
    const { POST } = await import('@/app/api/auth/sign-out/route');
    const { GET } = await import('@/app/api/admin/editions/[id]/route');
    const read = () => GET(ask('/api/admin/editions/music-2025', { headers: { cookie } }), context);
    expect((await read()).status).toBe(200);
    expect((await POST(ask('/api/auth/sign-out', { form: {}, headers: { cookie } }))).status).toBe(303);
    expect((await read()).status).toBe(401);
  });

  it('is not the door for events', async () => {
    const cookie = await sessionCookie();
    const { POST } = await import('@/app/api/events/route');
    const body = JSON.stringify([{ userId: 'u', activity: 'listen', occurredAt: 0 }]);
    const answer = await POST(
      new Request(`${SITE}/api/events`, {
        method: 'POST',
        body,
        headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      }),
    );
    expect(answer.status).toBe(401);
    expect(await store.db.client.event.count()).toBe(0);
  });
});

describe('what an admin does', () => {
  const post = async (file: string, form: Record<string, string>, accept = 'text/html') => {
    const [[, handler] = []] = await handlersOf(`api/admin/${file}/route.ts`);
    if (handler === undefined) throw new Error(`${file} answers nothing`);
    return handler(ask(`/api/admin/${file}`, { form, headers: { cookie: await sessionCookie(), accept } }), context);
  };
  const place = (answer: Response) => [answer.status, answer.headers.get('location')];

  it('queues a generation for the worker, once, and can stop it', async () => {
    expect(place(await post('editions/[id]/generate', {}))).toEqual([303, '/admin/editions/music-2025?notice=queued']);
    expect((await getEdition(store.db, 'music-2025')).runs).toMatchObject([{ version: 1, status: 'queued' }]);
    expect(place(await post('editions/[id]/generate', {}))).toEqual([303, '/admin/editions/music-2025?problem=running']);
    expect((await post('editions/[id]/generate', {}, 'application/json')).status).toBe(409);
    expect(place(await post('editions/[id]/cancel', {}))).toEqual([303, '/admin/editions/music-2025?notice=cancelled']);
    expect((await getEdition(store.db, 'music-2025')).runs).toMatchObject([{ status: 'cancelled' }]);
  });

  it('publishes the version that was looked at, and takes it down', async () => {
    for (const version of [1, 2]) {
      await store.db.client.run.create({ data: { id: `r${version}`, editionId: 'music-2025', version, status: 'done', createdAtMs: 1n } });
    }
    expect(place(await post('editions/[id]/publish', { version: '1' }))).toEqual([303, '/admin/editions/music-2025?notice=published']);
    expect((await getEdition(store.db, 'music-2025')).publishedVersion).toBe(1);
    expect(place(await post('editions/[id]/publish', { version: '7' }))).toEqual([303, '/admin/editions/music-2025?problem=not-found']);
    expect(place(await post('editions/[id]/publish', {}))).toEqual([303, '/admin/editions/music-2025?problem=invalid&fields=version']);
    expect(place(await post('editions/[id]/unpublish', {}))).toEqual([303, '/admin/editions/music-2025?notice=unpublished']);
    expect((await getEdition(store.db, 'music-2025')).publishedVersion).toBeNull();
  });

  it('makes an edition, and gets the form back with what was typed after a mistake', async () => {
    const form = {
      id: 'spring-2025',
      pack: 'music',
      year: '2025',
      from: '2025-03-01',
      to: '2025-06-01',
      zone: 'Asia/Seoul',
      minPlays: '10',
    };
    expect(place(await post('editions', form))).toEqual([303, '/admin/editions/spring-2025?notice=created']);
    expect((await getEdition(store.db, 'spring-2025')).edition).toMatchObject({
      label: 'Mar–May 2025',
      minimum: { plays: 10, creators: 5 },
    });
    expect((await post('editions', form)).headers.get('location')).toContain('problem=taken-same');
    expect((await post('editions', { ...form, minPlays: '11' })).headers.get('location')).toMatch(/problem=taken$/);
    const back = new URL(
      (await post('editions', { ...form, id: 'Spring', zone: 'Mars', minPlays: 'ten' })).headers.get('location') ?? '',
      SITE,
    );
    expect(back.pathname).toBe('/admin/new');
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      id: 'Spring',
      zone: 'Mars',
      problem: 'invalid',
      fields: 'id,zone,minimum.plays',
    });
  });

  it('restyles an edition with a logo from a file, and says which field to mend', async () => {
    const send = async (fields: Record<string, string | Blob>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      const { POST } = await import('@/app/api/admin/editions/[id]/look/route');
      const headers = { 'sec-fetch-site': 'same-origin', cookie: await sessionCookie(), accept: 'text/html' };
      return POST(new Request(`${SITE}/api/admin/editions/music-2025/look`, { method: 'POST', body, headers }), context);
    };
    const settings = async () => (await getEdition(store.db, 'music-2025')).edition;
    const look = { theme: 'tide', brandName: 'Lumen FM', brandColor: '#0F5F3D', brandAccent: '' };
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'text/plain' });

    expect(place(await send({ ...look, logo: svg }))).toEqual([303, '/admin/editions/music-2025?notice=restyled']);
    const { brand, theme, window } = await settings();
    expect({ theme, brand }).toMatchObject({ theme: 'tide', brand: { name: 'Lumen FM', color: '#0f5f3d' } });
    expect(brand?.logo).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(window).toEqual({ from: '2025-01-01', to: '2026-01-01' });

    // Without another file the logo stays; a box takes it away.
    await send({ ...look, logo: new Blob([]) });
    expect((await settings()).brand?.logo).toBe(brand?.logo);
    await send({ ...look, noLogo: 'on' });
    expect((await settings()).brand).toEqual({ name: 'Lumen FM', color: '#0f5f3d' });

    const wrong = await send({
      theme: 'tide',
      brandName: 'x'.repeat(30),
      brandColor: 'green',
      brandAccent: '#ffd400',
      logo: new Blob(['GIF89a']),
    });
    const back = new URL(wrong.headers.get('location') ?? '', SITE);
    expect(back.pathname).toBe('/admin/editions/music-2025/look');
    expect(Object.fromEntries(back.searchParams)).toEqual({
      theme: 'tide',
      brandName: 'x'.repeat(30),
      brandColor: 'green',
      brandAccent: '#ffd400',
      problem: 'invalid',
      fields: 'brand.name,brand.color,brand.logo',
    });
    expect((await send({ ...look, logo: new Blob(['x'.repeat(200_000)]) })).headers.get('location')).toContain('fields=brand.logo');
    expect((await settings()).brand).toEqual({ name: 'Lumen FM', color: '#0f5f3d' });

    await send({ theme: 'dusk', brandName: '', brandColor: '', brandAccent: '' });
    expect(await settings()).toMatchObject({ theme: 'dusk' });
    expect((await settings()).brand).toBeUndefined();
  });

  it('takes no form larger than a form', async () => {
    const answer = await post('editions', { id: 'x'.repeat(140_000) }, 'application/json');
    expect(answer.status).toBe(413);
  });
});

it('keeps a chosen language, of those there are', async () => {
  const { POST } = await import('@/app/api/language/route');
  const choose = (to: string, back = '/admin/new') => POST(ask('/api/language', { form: { to, back } }));
  const korean = await choose('ko');
  expect(korean.headers.get('location')).toBe('/admin/new');
  expect(korean.headers.getSetCookie()).toEqual([expect.stringMatching(/^annum-lang=ko; Path=\/;/)]);
  expect((await choose('xx')).headers.getSetCookie()).toEqual([]);
  expect((await choose('en', 'https://evil.example')).headers.get('location')).toBe('/admin');
});

it('says whether the server can work, and nothing else', async () => {
  const { GET } = await import('@/app/api/health/route');
  const answer = await GET();
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});

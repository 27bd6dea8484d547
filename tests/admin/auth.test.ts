import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAdmin, generatePassword, listAdmins, removeAdmin, setAdminPassword } from '@/server/auth/admins';
import { type Auth, createAuth } from '@/server/auth/auth';
import { isSameOrigin } from '@/server/auth/same-origin';
import { authSecret } from '@/server/auth/secret';
import { readSession } from '@/server/auth/session';
import { createSignInLimits, signIn, signOut } from '@/server/auth/sign-in';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const SECRET = 'a-secret-of-the-tests-and-of-nothing-else';
const PASSWORD = 'correct horse battery';
const EMAIL = 'ada@example.org';

/** The Cookie header that a browser would send after these Set-Cookie lines. */
const cookieOf = (lines: readonly string[]) => lines.map((line) => line.split(';')[0]).join('; ');
const asking = (cookie: string) => new Headers({ cookie });

describe.each(providers)('admins on %s', (provider) => {
  let store: TestStore;
  let auth: Auth;
  beforeAll(async () => {
    store = await createTestStore(provider);
    auth = createAuth(store.db, { baseUrl: 'http://localhost:4700', secret: SECRET });
    await createAdmin(store.db, auth, { email: 'Ada@Example.org', password: PASSWORD });
  });
  afterAll(() => store.drop());

  const login = (password = PASSWORD, email = EMAIL) => signIn(auth, createSignInLimits(), { email, password, address: null });

  it('opens a session with the right password only, and says the same of a wrong address and a wrong password', async () => {
    const cookies = await login(PASSWORD, ' ADA@example.org ');
    expect(await readSession(auth, asking(cookieOf(cookies)))).toMatchObject({ email: EMAIL });
    const wrong = await login('wrong horse battery').catch((error: unknown) => error);
    const unknown = await login(PASSWORD, 'eve@example.org').catch((error: unknown) => error);
    expect(wrong).toMatchObject({ code: 'unauthorized' });
    expect(unknown).toEqual(wrong);
  });

  it('keeps the password hashed, and neither address nor browser of a session', async () => {
    await login();
    const [account] = await store.db.client.adminAccount.findMany();
    expect(account?.password).not.toContain(PASSWORD);
    for (const session of await store.db.client.adminSession.findMany()) {
      expect([session.ipAddress || null, session.userAgent || null]).toEqual([null, null]);
    }
  });

  it('knows nobody without a cookie of its own making', async () => {
    const [line = ''] = await login();
    const cookie = cookieOf([line]);
    expect(await readSession(auth, new Headers())).toBeNull();
    expect(await readSession(auth, asking(`${cookie.slice(0, -4)}AAAA`))).toBeNull();
    expect(await readSession(auth, asking('annum.session_token=x'))).toBeNull();
    const token = decodeURIComponent(cookie).split('=')[1]?.split('.')[0];
    expect(await readSession(auth, new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
    const other = createAuth(store.db, { baseUrl: 'http://localhost:4700', secret: `another-${SECRET}` });
    expect(await readSession(other, asking(cookie))).toBeNull();
  });

  it('ends the session on signing out, not only in the browser', async () => {
    const cookie = cookieOf(await login());
    const cleared = await signOut(auth, asking(cookie));
    expect(cleared.join()).toMatch(/session_token=;.*Max-Age=0/i);
    expect(await readSession(auth, asking(cookie))).toBeNull();
    await expect(signOut(auth, new Headers())).resolves.toBeDefined();
  });

  it('ends an expired session', async () => {
    const cookie = cookieOf(await login());
    await store.db.client.adminSession.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await readSession(auth, asking(cookie))).toBeNull();
  });

  it('lets nobody sign up', async () => {
    const body = { email: 'eve@example.org', password: PASSWORD, name: 'Eve' };
    await expect(auth.api.signUpEmail({ body })).rejects.toThrow();
    const answer = await auth.handler(
      new Request('http://localhost:4700/api/auth/sign-up/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost:4700' },
        body: JSON.stringify(body),
      }),
    );
    expect(answer.ok).toBe(false);
    expect(await listAdmins(store.db)).toMatchObject([{ email: EMAIL }]);
  });

  it('makes each admin once, with a usable address and a long enough password', async () => {
    await expect(createAdmin(store.db, auth, { email: 'ADA@example.org', password: PASSWORD })).rejects.toMatchObject({ code: 'conflict' });
    await expect(createAdmin(store.db, auth, { email: 'ada', password: PASSWORD })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(createAdmin(store.db, auth, { email: 'b@example.org', password: 'short' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('changes a password and ends the sessions of before; removes an admin', async () => {
    const email = 'bob@example.org';
    await createAdmin(store.db, auth, { email, password: PASSWORD });
    const cookie = cookieOf(await login(PASSWORD, email));
    const next = generatePassword();
    await setAdminPassword(store.db, auth, { email, password: next });
    expect(await readSession(auth, asking(cookie))).toBeNull();
    await expect(login(PASSWORD, email)).rejects.toMatchObject({ code: 'unauthorized' });
    const again = cookieOf(await login(next, email));
    await removeAdmin(store.db, email);
    expect(await readSession(auth, asking(again))).toBeNull();
    await expect(login(next, email)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(removeAdmin(store.db, email)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('stops guessing at one account, even with the right password, and lets others in', async () => {
    const limits = createSignInLimits();
    const attempt = (password: string, email = EMAIL) => signIn(auth, limits, { email, password, address: null });
    for (let n = 0; n < 10; n++) await expect(attempt('wrong horse battery')).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: 'busy', data: { retryAfterSeconds: expect.any(Number) } });
    await expect(attempt(PASSWORD, 'Ada@example.org')).rejects.toMatchObject({ code: 'busy' });
    await expect(attempt(PASSWORD, 'eve@example.org')).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('stops guessing from one address over many accounts', async () => {
    const limits = createSignInLimits();
    limits.byAddress.points = 3;
    const attempt = (n: number) => signIn(auth, limits, { email: `user${n}@example.org`, password: PASSWORD, address: '192.0.2.1' });
    for (let n = 0; n < 3; n++) await expect(attempt(n)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(attempt(4)).rejects.toMatchObject({ code: 'busy' });
  });

  it('checks a few passwords at once, so that guessing at many accounts does not take the machine', async () => {
    const limits = createSignInLimits();
    const guesses = Array.from({ length: 12 }, (_, n) =>
      signIn(auth, limits, { email: `user${n}@example.org`, password: PASSWORD, address: null }),
    );
    const codes = (await Promise.allSettled(guesses)).map((guess) => guess.status === 'rejected' && guess.reason.code);
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === 'unauthorized').length).toBeGreaterThan(0);
    await expect(login()).resolves.toBeDefined();
    expect(limits.checking).toBe(0);
  });

  it.each([
    ['http://localhost:4700', 'annum.session_token', false],
    ['https://recaps.example.org', '__Secure-annum.session_token', true],
  ])('sets a cookie that scripts cannot read, Secure where the site is (%s)', async (baseUrl, name, secure) => {
    const [line = ''] = await signIn(createAuth(store.db, { baseUrl, secret: SECRET }), createSignInLimits(), {
      email: EMAIL,
      password: PASSWORD,
      address: null,
    });
    const [pair = '', ...flags] = line.split('; ');
    expect(pair.split('=')[0]).toBe(name);
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    expect(flags.includes('Secure')).toBe(secure);
  });
});

describe('the secret that signs sessions', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'annum-secret-'));
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of folders.splice(0)) rmSync(made, { recursive: true });
  });

  it('is the configured one, or made once for its owner only', () => {
    expect(authSecret(SECRET, '/nowhere')).toBe(SECRET);
    const dir = join(folder(), 'new');
    const secret = authSecret(undefined, dir);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(authSecret(undefined, dir)).toBe(secret);
    expect(statSync(join(dir, 'auth-secret')).mode & 0o777).toBe(0o600);
    expect(authSecret(undefined, folder())).not.toBe(secret);
  });

  it('is refused when the file is damaged', () => {
    const dir = folder();
    writeFileSync(join(dir, 'auth-secret'), 'short');
    expect(() => authSecret(undefined, dir)).toThrow(/auth-secret/);
  });
});

describe('requests that other sites make a browser send', () => {
  const url = 'https://recaps.example.org';
  it.each<[string, string, Record<string, string>, boolean]>([
    ['a read', 'GET', { 'sec-fetch-site': 'cross-site' }, true],
    ['our own form', 'POST', { 'sec-fetch-site': 'same-origin', origin: url }, true],
    ['another site', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['a sister site', 'POST', { 'sec-fetch-site': 'same-site', origin: 'https://evil.example.org' }, false],
    ['another site that hides behind our Origin', 'POST', { 'sec-fetch-site': 'cross-site', origin: url }, false],
    ['an old browser on our page', 'POST', { origin: url }, true],
    ['an old browser by the host it sees', 'POST', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }, true],
    ['an old browser on another page', 'POST', { origin: 'https://evil.example', host: 'recaps.example.org' }, false],
    ['a sandboxed frame', 'POST', { origin: 'null' }, false],
    ['nothing to go by', 'POST', {}, false],
    ['nothing to go by, deleting', 'DELETE', {}, false],
  ])('%s', (_name, method, headers, allowed) => {
    expect(isSameOrigin(method, new Headers(headers), url)).toBe(allowed);
  });
});

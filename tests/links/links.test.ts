import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { countOpen, isProgram } from '@/server/links/count-open';
import { createLink } from '@/server/links/create';
import { listLinks } from '@/server/links/list';
import { resolveLink, resolveOwner } from '@/server/links/resolve';
import { revokeLink, revokeOwn } from '@/server/links/revoke';
import { hashToken, isToken, newToken, tokenIn } from '@/server/links/token';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2025, 11, 3);

describe('tokens', () => {
  it('carry 128 random bits', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16);
  });

  it('are found in what people paste', () => {
    const token = newToken();
    for (const text of [
      token,
      ` ${token}\n`,
      `https://x.example/r/${token}`,
      `https://x.example/a/r/${token}?card=total#x`,
      `/r/${token}/read`,
      `https://x.example/o/${token}`,
    ]) {
      expect(tokenIn(text)).toBe(token);
    }
    for (const text of ['', 'hello', `${token}A`, `https://x.example/r/${token}A`, `https://x.example/${token}`])
      expect(tokenIn(text)).toBeNull();
  });
});

describe('programs', () => {
  it.each([
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Twitterbot/1.0',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0)',
    'facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984',
    'Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd) Googlebot/2.1',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
    'curl/8.5.0',
    '',
    null,
  ])('%s', (agent) => expect(isProgram(agent)).toBe(true));

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 300.0.0',
    'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36;KAKAOTALK 2410560',
    'Mozilla/5.0 (Linux; Android 11; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15',
    'Mozilla/5.0 (Linux; Android 13; SM-S918N) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 NAVER(inapp; search; 1000; 12.3.1)',
  ])('are not people: %s', (agent) => expect(isProgram(agent)).toBe(false));
});

describe.each(providers)('share links on %s', (provider) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createTestStore(provider);
    await createEdition(store.db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
    await store.db.client.user.create({ data: { id: 'mina', createdAtMs: 0n } });
  });
  afterAll(() => store.drop());

  const wanted = { editionId: 'music-2025', userId: 'mina' };

  it('open one recap until they are revoked, each for itself', async () => {
    const { db } = store;
    const [first, second] = [await createLink(db, wanted), await createLink(db, wanted)];
    expect(first.token).not.toBe(second.token);
    expect(first).toMatchObject({ edition: 'music-2025', userId: 'mina', expiresAtMs: null, showSpend: false, published: false });
    const shown = { showSpend: false, showName: true, cards: null };
    expect(await resolveLink(db, first.token)).toEqual({ tokenHash: hashToken(first.token), ...wanted, ...shown });
    expect(await revokeLink(db, `https://x.example/r/${first.token}`)).toEqual({ edition: 'music-2025', userId: 'mina', already: false });
    expect(await resolveLink(db, first.token)).toBeNull();
    expect(await revokeLink(db, first.token)).toMatchObject({ already: true });
    expect(await resolveLink(db, second.token)).toMatchObject(wanted);
  });

  it('keep the token nowhere', async () => {
    const { token } = await createLink(store.db, wanted);
    const rows = await store.db.client.shareLink.findMany();
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(token);
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashToken(token));
  });

  it('close at the instant they expire', async () => {
    const { token, expiresAtMs } = await createLink(store.db, { ...wanted, expiresInMs: HOUR_MS }, NOW_MS);
    expect(expiresAtMs).toBe(NOW_MS + HOUR_MS);
    expect(await resolveLink(store.db, token, NOW_MS + HOUR_MS - 1)).toMatchObject(wanted);
    expect(await resolveLink(store.db, token, NOW_MS + HOUR_MS)).toBeNull();
  });

  it('answer the same to unknown, revoked, expired and malformed tokens', async () => {
    const { db } = store;
    const revoked = await createLink(db, wanted);
    await revokeLink(db, revoked.token);
    const expired = await createLink(db, { ...wanted, expiresInMs: 1 }, NOW_MS);
    for (const token of [newToken(), revoked.token, expired.token, '', 'x', `${revoked.token}=`, '../../etc/passwd', "' OR 1=1 --"]) {
      expect(await resolveLink(db, token)).toBeNull();
    }
  });

  it('are made for known people and editions only, and not into the past', async () => {
    const { db } = store;
    await expect(createLink(db, { ...wanted, editionId: 'nope' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(createLink(db, { ...wanted, userId: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
    for (const expiresInMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(createLink(db, { ...wanted, expiresInMs })).rejects.toMatchObject({ code: 'invalid_input' });
    }
    const { token } = await createLink(db, wanted);
    expect(isToken(token)).toBe(true);
  });

  it('show what was spent only when asked to, each for itself', async () => {
    const { db } = store;
    const [open, closed] = [await createLink(db, { ...wanted, showSpend: true }), await createLink(db, wanted)];
    expect(open.showSpend).toBe(true);
    expect(await resolveLink(db, open.token)).toMatchObject({ showSpend: true });
    expect(await resolveLink(db, closed.token)).toMatchObject({ showSpend: false });
  });

  it("keep an owner's link and a shared one apart", async () => {
    const { db } = store;
    const [own, shared] = [await createLink(db, { ...wanted, owner: true }), await createLink(db, wanted)];
    expect(own).toMatchObject({ owner: true, showSpend: true, showName: true, cards: null });
    expect(await resolveLink(db, own.token)).toBeNull();
    expect(await resolveOwner(db, shared.token)).toBeNull();
    expect(await resolveOwner(db, own.token)).toMatchObject({ ...wanted, showSpend: true });
    for (const hidden of [{ showSpend: false }, { showName: false }, { cards: ['total'] as const }]) {
      await expect(createLink(db, { ...wanted, owner: true, ...hidden })).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });

  it('show the cards that were chosen, and at least one', async () => {
    const { db } = store;
    const { token } = await createLink(db, { ...wanted, cards: ['standing', 'total'], showName: false });
    expect(await resolveLink(db, token)).toMatchObject({ cards: ['total', 'standing'], showName: false });
    await expect(createLink(db, { ...wanted, cards: [] })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('are listed for their owner without what opens them, and closed by an id', async () => {
    const { db } = store;
    await db.client.user.create({ data: { id: 'jun', createdAtMs: 0n } });
    const own = await createLink(db, { ...wanted, userId: 'jun', owner: true }, NOW_MS);
    const old = await createLink(db, { ...wanted, userId: 'jun', expiresInMs: 1 }, NOW_MS + 1);
    const made = await createLink(db, { ...wanted, userId: 'jun', cards: ['total'] }, NOW_MS + 2);
    const jun = { editionId: 'music-2025', userId: 'jun' };
    const listed = await listLinks(db, jun, NOW_MS + HOUR_MS);
    expect(listed.map(({ state, owner }) => [state, owner])).toEqual([
      ['open', false],
      ['expired', false],
      ['open', true],
    ]);
    for (const { token } of [own, old, made]) expect(JSON.stringify(listed)).not.toContain(token);
    const [newest, , mine] = listed;
    if (!newest || !mine) throw new Error('not listed');
    expect(newest).toMatchObject({ createdAtMs: NOW_MS + 2, cards: ['total'], opens: 0 });
    await expect(revokeOwn(db, wanted, newest.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeOwn(db, jun, mine.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeOwn(db, jun, '%')).rejects.toMatchObject({ code: 'not_found' });
    await revokeOwn(db, jun, newest.id);
    expect(await resolveLink(db, made.token)).toBeNull();
    expect(await revokeLink(db, mine.id)).toMatchObject({ userId: 'jun', already: false });
    expect(await resolveOwner(db, own.token)).toBeNull();
  });

  it('count who opened them, and keep nothing else', async () => {
    const { db } = store;
    const { token } = await createLink(db, wanted);
    const link = await resolveLink(db, token);
    if (!link) throw new Error('closed');
    const before = await db.client.shareLink.findUniqueOrThrow({ where: { tokenHash: link.tokenHash } });
    await Promise.all([countOpen(db, link), countOpen(db, link), countOpen(db, link)]);
    const after = await db.client.shareLink.findUniqueOrThrow({ where: { tokenHash: link.tokenHash } });
    expect(after).toEqual({ ...before, opens: 3 });
    await revokeLink(db, token);
    await countOpen(db, link);
    expect((await db.client.shareLink.findUniqueOrThrow({ where: { tokenHash: link.tokenHash } })).opens).toBe(3);
  });

  it('cannot be without number', async () => {
    const { db } = store;
    await db.client.user.create({ data: { id: 'many', createdAtMs: 0n } });
    const many = { editionId: 'music-2025', userId: 'many' };
    await db.client.shareLink.createMany({
      data: Array.from({ length: 200 }, () => ({ ...many, tokenHash: hashToken(newToken()), createdAtMs: 0n })),
    });
    await expect(createLink(db, many)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('cannot be revoked without being known', async () => {
    await expect(revokeLink(store.db, newToken())).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeLink(store.db, 'hello')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('say when the edition is published', async () => {
    await store.db.client.edition.update({ where: { id: 'music-2025' }, data: { publishedVersion: 1 } });
    expect(await createLink(store.db, wanted)).toMatchObject({ published: true });
  });
});

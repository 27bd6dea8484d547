import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { createLink } from '@/server/links/create';
import { resolveLink } from '@/server/links/resolve';
import { revokeLink } from '@/server/links/revoke';
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
    ]) {
      expect(tokenIn(text)).toBe(token);
    }
    for (const text of ['', 'hello', `${token}A`, `https://x.example/r/${token}A`, `https://x.example/${token}`])
      expect(tokenIn(text)).toBeNull();
  });
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
    expect(await resolveLink(db, first.token)).toEqual({ tokenHash: hashToken(first.token), ...wanted, showSpend: false });
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

  it('cannot be revoked without being known', async () => {
    await expect(revokeLink(store.db, newToken())).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeLink(store.db, 'hello')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('say when the edition is published', async () => {
    await store.db.client.edition.update({ where: { id: 'music-2025' }, data: { publishedVersion: 1 } });
    expect(await createLink(store.db, wanted)).toMatchObject({ published: true });
  });
});

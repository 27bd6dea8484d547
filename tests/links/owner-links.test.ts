import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/server/db/db';
import { createEdition } from '@/server/editions/create';
import { createLink } from '@/server/links/create';
import { expireLink } from '@/server/links/expire';
import { listLinks, pageOfLinks } from '@/server/links/list';
import { createOwnerLinks, type WantedOwnerLinks } from '@/server/links/owner-links';
import { resolveLink, resolveOwner } from '@/server/links/resolve';
import { revokeLink, revokeOf } from '@/server/links/revoke';
import { hashToken, linkId } from '@/server/links/token';
import { whoseLink } from '@/server/links/whose';
import { annum } from '../support/run-node';
import { createTestStore, providers, type TestStore } from '../support/test-store';

const EDITION = 'music-2025';
const SECRET = 'a secret of thirty-two characters';
const NOW_MS = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;
/** One more than fits into a batch, so that there are two; odd ids among them. */
const PEOPLE = [...Array.from({ length: 1_997 }, (_, i) => `p${String(i).padStart(4, '0')}`), 'a,"b"', '미나', "o'neil", '=1+1'];

async function fill(db: Db): Promise<void> {
  await createEdition(db, { id: EDITION, pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  await db.client.run.create({
    data: { id: 'r1', editionId: EDITION, version: 1, status: 'done', recaps: PEOPLE.length, createdAtMs: 1n },
  });
  const recap = (userId: string, payload: string | null) => ({ editionId: EDITION, version: 1, userId, payload, hash: payload ?? '' });
  await db.client.recap.createMany({ data: [...PEOPLE.map((userId) => recap(userId, '{}')), recap('p-too-little', null)] });
  await db.client.edition.update({ where: { id: EDITION }, data: { publishedVersion: 1 } });
}

async function run(db: Db, wanted: Partial<WantedOwnerLinks> = {}, nowMs = NOW_MS) {
  const { batches, ...told } = await createOwnerLinks(db, { editionId: EDITION, secret: SECRET, ...wanted }, nowMs);
  const links = new Map<string, string>();
  let made = 0;
  let sizes = 0;
  for await (const batch of batches) {
    for (const { userId, token } of batch.links) links.set(userId, token);
    made += batch.made;
    sizes += batch.links.length;
  }
  return { ...told, links, made, sizes };
}

describe.each(providers)("everybody's own links on %s", (provider) => {
  let store: TestStore;
  let db: Db;
  beforeAll(async () => {
    store = await createTestStore(provider);
    db = store.db;
    await fill(db);
  });
  afterAll(() => store.drop());

  it('opens their recap to everybody who has one, and to nobody else', async () => {
    const { links, made, sizes, people, version, published } = await run(db);
    expect({ made, sizes, people, version, published }).toEqual({ made: 2001, sizes: 2001, people: 2001, version: 1, published: true });
    expect([...links.keys()].sort()).toEqual([...PEOPLE].sort());
    expect(new Set(links.values()).size).toBe(PEOPLE.length);
    for (const user of ['p0000', 'p1996', 'a,"b"', '미나']) {
      const token = links.get(user) ?? '';
      expect(Buffer.from(token, 'base64url')).toHaveLength(16);
      expect(await resolveOwner(db, token, NOW_MS)).toMatchObject({ editionId: EDITION, userId: user, showSpend: true, cards: null });
      // An owner's token is no link to share.
      expect(await resolveLink(db, token, NOW_MS)).toBeNull();
    }
  });

  it('says the same addresses again, makes none twice and revokes none', async () => {
    const before = await run(db);
    const again = await run(db, {}, NOW_MS + DAY_MS);
    expect(again.made).toBe(0);
    expect([...again.links]).toEqual([...before.links]);
    expect(await db.client.shareLink.count({ where: { editionId: EDITION } })).toBe(PEOPLE.length);
  });

  it('gives another one to whom it was revoked, as often as it was', async () => {
    const first = (await run(db)).links.get('p0007') ?? '';
    await revokeLink(db, first);
    const second = await run(db);
    const token = second.links.get('p0007') ?? '';
    expect([second.made, token === first]).toEqual([1, false]);
    expect(await resolveOwner(db, first, NOW_MS)).toBeNull();
    await revokeLink(db, token);
    expect(new Set([first, token, (await run(db)).links.get('p0007')]).size).toBe(3);
  });

  it('works for as long as the last run said', async () => {
    const { links } = await run(db, { expiresInMs: DAY_MS });
    const token = links.get('p0001') ?? '';
    expect(await resolveOwner(db, token, NOW_MS + DAY_MS - 1)).not.toBeNull();
    expect(await resolveOwner(db, token, NOW_MS + DAY_MS)).toBeNull();
    expect((await run(db, {}, NOW_MS + 2 * DAY_MS)).links.get('p0001')).toBe(token);
    expect(await resolveOwner(db, token, NOW_MS + 99 * DAY_MS)).not.toBeNull();
    await expect(createOwnerLinks(db, { editionId: EDITION, secret: SECRET, expiresInMs: 0 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('goes on after a person', async () => {
    const { links } = await run(db);
    const order = [...links.keys()];
    const rest = await run(db, { after: order[1_500] });
    expect([...rest.links.keys()]).toEqual(order.slice(1_501));
  });

  it('follows from the secret: another installation has other addresses', async () => {
    const mine = (await run(db, { after: 'p1990' })).links;
    const theirs = (await run(db, { after: 'p1990', secret: `${SECRET}!` })).links;
    for (const [user, token] of mine) expect(theirs.get(user)).not.toBe(token);
  });

  it('is not made of nothing', async () => {
    await expect(createOwnerLinks(db, { editionId: 'nope', secret: SECRET })).rejects.toMatchObject({ code: 'not_found' });
    await createEdition(db, { id: 'empty', pack: 'music', year: 2024, zone: 'UTC' });
    await expect(createOwnerLinks(db, { editionId: 'empty', secret: SECRET })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe.each(providers)('what an admin does with links on %s', (provider) => {
  const person = { editionId: EDITION, userId: 'mina' };
  let store: TestStore;
  let db: Db;
  beforeAll(async () => {
    store = await createTestStore(provider);
    db = store.db;
    await createEdition(db, { id: EDITION, pack: 'music', year: 2025, zone: 'UTC' });
    for (const id of ['mina', 'jun']) await db.client.user.create({ data: { id, createdAtMs: 0n } });
  });
  afterAll(() => store.drop());

  it("pages through one person's", async () => {
    for (let i = 0; i < 5; i += 1) await createLink(db, person, NOW_MS + i);
    await createLink(db, { ...person, userId: 'jun' }, NOW_MS);
    const [first, second, none] = await Promise.all([1, 2, 3].map((page) => pageOfLinks(db, person, { page, size: 3 }, NOW_MS)));
    expect([first?.total, first?.links.length, second?.links.length, none?.links.length]).toEqual([5, 3, 2, 0]);
    expect([...(first?.links ?? []), ...(second?.links ?? [])]).toEqual(await listLinks(db, person, NOW_MS));
  });

  it('finds whose a pasted link is, open or not', async () => {
    const { token } = await createLink(db, person, NOW_MS);
    expect(await whoseLink(db, `https://x.example/r/${token}?card=total`)).toEqual(person);
    await revokeLink(db, token);
    expect(await whoseLink(db, token)).toEqual(person);
    expect(await whoseLink(db, 'mina')).toBeNull();
    expect(await whoseLink(db, 'AAAAAAAAAAAAAAAAAAAAAA')).toBeNull();
  });

  it('lets one expire, later or never, and closes it for good', async () => {
    const { token } = await createLink(db, { ...person, owner: true }, NOW_MS);
    const id = linkId(hashToken(token));
    await expireLink(db, person, id, NOW_MS + DAY_MS, NOW_MS);
    expect(await resolveOwner(db, token, NOW_MS + DAY_MS)).toBeNull();
    await expireLink(db, person, id, null, NOW_MS);
    expect(await resolveOwner(db, token, NOW_MS + DAY_MS)).not.toBeNull();
    await expect(expireLink(db, person, id, NOW_MS, NOW_MS)).rejects.toMatchObject({ code: 'invalid_input' });
    // Of nobody else's.
    await expect(expireLink(db, { ...person, userId: 'jun' }, id, null, NOW_MS)).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokeOf(db, { ...person, userId: 'jun' }, id, NOW_MS)).rejects.toMatchObject({ code: 'not_found' });
    await revokeOf(db, person, id, NOW_MS);
    expect(await resolveOwner(db, token, NOW_MS)).toBeNull();
    await expect(expireLink(db, person, id, null, NOW_MS)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('annum link --owner --all', () => {
  let store: TestStore;
  let folder: string;
  beforeAll(async () => {
    store = await createTestStore('sqlite');
    folder = mkdtempSync(join(tmpdir(), 'annum-owner-links-'));
    await fill(store.db);
  });
  afterAll(async () => {
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const links = (...args: string[]) =>
    annum(['link', '--owner', '--all', EDITION, ...args], {
      cwd: folder,
      env: { DATABASE_URL: store.url, DATA_DIR: folder, PUBLIC_URL: 'https://recap.example.org/' },
    });

  it('streams a person and their address a line', async () => {
    const { code, stdout, stderr } = await links();
    expect([code, stderr]).toEqual([0, '2,001 links, 2,001 of them new.\n']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { user: string; link: string });
    expect(rows.map(({ user }) => user).sort()).toEqual([...PEOPLE].sort());
    const odd = rows.find(({ user }) => user === 'a,"b"')?.link ?? '';
    expect(odd).toMatch(/^https:\/\/recap\.example\.org\/o\/[\w-]{22}$/);
    expect(await resolveOwner(store.db, odd.slice(-22))).toMatchObject({ userId: 'a,"b"' });
  });

  it('goes on with a file that ends in the middle of a line, as if it had not been interrupted', async () => {
    const whole = join(folder, 'whole.csv');
    const done = await links('--format', 'csv', '--out', whole, '--json');
    expect(JSON.parse(done.stdout)).toEqual({ edition: EDITION, file: whole, people: 2001, made: 0 });
    const text = readFileSync(whole, 'utf8');
    expect(text).toMatch(/^user,link\n"/);
    expect(text).toContain('"a,""b""","https://recap.example.org/o/');
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    expect((await links('--format', 'csv', '--out', whole)).code).toBe(1);
    truncateSync(whole, 40_000);
    const resumed = await links('--format', 'csv', '--out', whole, '--resume');
    expect(resumed.code).toBe(0);
    expect(readFileSync(whole, 'utf8')).toBe(text);
    // What is not ours is not written to.
    expect((await links('--out', whole, '--resume')).code).toBe(2);
  });

  it('is for own links only, and for all or for one', async () => {
    for (const args of [
      ['create', EDITION, '--all'],
      ['create', EDITION, 'p0001', '--owner', '--all'],
      ['create', EDITION],
      ['create', EDITION, '--owner', '--all', '--resume'],
    ]) {
      const { code } = await annum(['link', ...args], { cwd: folder, env: { DATABASE_URL: store.url, DATA_DIR: folder } });
      expect(code, args.join(' ')).toBe(2);
    }
  });
});

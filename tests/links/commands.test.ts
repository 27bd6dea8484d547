import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureRecap } from '@/cards/fixture-recap';
import { createEdition } from '@/server/editions/create';
import { resolveLink } from '@/server/links/resolve';
import { annum as run } from '../support/run-node';
import { createTestStore, type TestStore } from '../support/test-store';

let store: TestStore;
let folder: string;

beforeAll(async () => {
  store = await createTestStore('sqlite');
  folder = mkdtempSync(join(tmpdir(), 'annum-commands-'));
  await createEdition(store.db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  await store.db.client.run.create({ data: { id: 'r1', editionId: 'music-2025', version: 1, status: 'done', createdAtMs: 1n } });
  await store.db.client.user.create({ data: { id: 'jun', createdAtMs: 0n } });
  const payload = JSON.stringify({ ...fixtureRecap('ko'), edition: 'music-2025', user: { id: 'mina', name: '미나' } });
  const hash = createHash('sha256').update(payload).digest('hex');
  await store.db.client.recap.create({ data: { editionId: 'music-2025', version: 1, userId: 'mina', payload, hash } });
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

const annum = (...args: string[]) =>
  run(args, { cwd: folder, env: { DATABASE_URL: store.url, DATA_DIR: folder, PUBLIC_URL: 'https://recap.example.org/' } });

describe('annum link', () => {
  it('makes a link that works and revokes it by its address', async () => {
    const made = await annum('link', 'create', 'music-2025', 'mina', '--expires', '30d', '--json');
    expect(made.code).toBe(0);
    const { url, token, expires } = JSON.parse(made.stdout) as { url: string; token: string; expires: string };
    expect(url).toBe(`https://recap.example.org/r/${token}`);
    expect(Date.parse(expires) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    expect(made.stderr).toContain('not published');
    expect(await resolveLink(store.db, token)).toMatchObject({ editionId: 'music-2025', userId: 'mina' });
    expect((await annum('link', 'revoke', url)).code).toBe(0);
    expect(await resolveLink(store.db, token)).toBeNull();
  });

  it("makes the person's own link, lists all without what opens them, and closes one by its id", async () => {
    const own = JSON.parse((await annum('link', 'create', 'music-2025', 'jun', '--owner', '--json')).stdout) as {
      url: string;
      token: string;
    };
    expect(own).toMatchObject({ url: `https://recap.example.org/o/${own.token}`, owner: true, showSpend: true });
    const made = await annum('link', 'create', 'music-2025', 'jun', '--hide-name', '--cards', 'total,summary', '--json');
    const { token } = JSON.parse(made.stdout) as { token: string };
    const listed = await annum('link', 'list', 'music-2025', 'jun');
    expect(listed.stdout).toMatch(/^[0-9a-f]{12} {2}open .*opened 0 times; without the name; only total, summary$/m);
    expect(listed.stdout).toMatch(/^[0-9a-f]{12} {2}open .*the person's own$/m);
    for (const secret of [own.token, token]) expect(listed.stdout).not.toContain(secret);
    const id = /^(\w{12}).*only total/m.exec(listed.stdout)?.[1] ?? '';
    expect((await annum('link', 'revoke', id)).code).toBe(0);
    expect(await resolveLink(store.db, token)).toBeNull();
    expect((await annum('link', 'create', 'music-2025', 'jun', '--owner', '--hide-name')).code).toBe(2);
    expect((await annum('link', 'create', 'music-2025', 'jun', '--cards', 'total,nope')).code).toBe(2);
  });

  it('prints nothing but the address without --json', async () => {
    const { stdout } = await annum('link', 'create', 'music-2025', 'mina');
    expect(stdout).toMatch(/^https:\/\/recap\.example\.org\/r\/[\w-]{22}\n$/);
  });

  it('ends with 1 for somebody unknown and 2 for a wrong span', async () => {
    const unknown = await annum('link', 'create', 'music-2025', 'nobody', '--json');
    expect(unknown.code).toBe(1);
    expect(JSON.parse(unknown.stderr)).toMatchObject({ error: { code: 'not_found' } });
    expect((await annum('link', 'create', 'music-2025', 'mina', '--expires', 'soon')).code).toBe(2);
    expect((await annum('link', 'revoke', 'hello')).code).toBe(2);
  });
});

describe('annum card', () => {
  it('writes the picture of a recap that is not published yet', async () => {
    const out = join(folder, 'card.png');
    const drawn = await annum(
      'card',
      'music-2025',
      'mina',
      'standing',
      '--size',
      'square',
      '--lang',
      'ko',
      '--theme',
      'lime',
      '--out',
      out,
      '--json',
    );
    expect(drawn.code).toBe(0);
    expect(JSON.parse(drawn.stdout)).toMatchObject({ card: 'standing', width: 1080, height: 1080 });
    expect(await sharp(readFileSync(out)).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1080 });
  });

  it('names the cards that there are, and the sizes', async () => {
    const unknown = await annum('card', 'music-2025', 'mina', 'nope', '--size', 'story', '--out', join(folder, 'x.png'));
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(/This person has: .*standing.*summary/);
    const huge = await annum('card', 'music-2025', 'mina', 'total', '--size', 'huge', '--out', join(folder, 'x.png'));
    expect(huge.code).toBe(2);
    expect(huge.stderr).toContain('story, square, preview');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEdition } from '@/server/editions/create';
import { createLink } from '@/server/links/create';
import { revokeLink } from '@/server/links/revoke';
import { freePort } from '../support/free-port';
import { createTestStore, type TestStore } from '../support/test-store';

const EDITION = 'mine';
let store: TestStore;
let folder: string;
let server: Server;
let token: string;
let keptPage: (request: Request) => Promise<Response | null>;
/** What the pages' server was asked for: address and language. */
const drawn: string[] = [];

beforeAll(async () => {
  store = await createTestStore('sqlite');
  folder = mkdtempSync(join(tmpdir(), 'annum-kept-'));
  const port = await freePort();
  server = createServer((request, response) => {
    drawn.push(`${request.url} ${request.headers['accept-language']}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', 'x-kept': 'yes' });
    response.end(`<p>${drawn.length}</p>`);
  }).listen(port, '127.0.0.1');
  Object.assign(process.env, { DATABASE_URL: store.url, DATA_DIR: folder, PORT: String(port) });
  await createEdition(store.db, { id: EDITION, pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  for (const version of [1, 2]) {
    await store.db.client.run.create({ data: { id: `r${version}`, editionId: EDITION, version, status: 'done', createdAtMs: 1n } });
    await store.db.client.recap.create({ data: { editionId: EDITION, version, userId: 'mina', payload: '{}', hash: `hash${version}` } });
  }
  await publish(1);
  token = (await createLink(store.db, { editionId: EDITION, userId: 'mina' })).token;
  ({ keptPage } = await import('@/app/r/kept-pages'));
});
afterAll(async () => {
  server.close();
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

const publish = (version: number) => store.db.client.edition.update({ where: { id: EDITION }, data: { publishedVersion: version } });
const ask = (path: string, headers: Record<string, string> = {}) => keptPage(new Request(`http://localhost${path}`, { headers }));

describe('kept pages', () => {
  it('are there from the second view on, as they were sent, each language its own', async () => {
    const path = `/r/${token}`;
    expect(await ask(path)).toBeNull();
    expect(drawn).toEqual([]);
    await expect.poll(async () => (await ask(path))?.text()).toBe('<p>1</p>');
    expect(drawn).toEqual([`${path} en`]);
    expect((await ask(path))?.headers.get('x-kept')).toBe('yes');
    expect(await ask(path, { 'accept-language': 'ko' })).toBeNull();
    expect(await ask(path, { cookie: 'other=1; annum-lang=ko' })).toBeNull();
    expect(await ask(`${path}?card=total`)).toBeNull();
  });

  it('hold nothing for addresses that this site does not make, for owners, and for wrong links', async () => {
    const asked = drawn.length;
    for (const path of [`/r/${token}?x=1`, `/r/${token}?card=nonsense`, `/r/${token}?lang=xx`, `/r/~${EDITION}`, `/r/${'A'.repeat(22)}`]) {
      for (let view = 0; view < 3; view++) expect([path, await ask(path)]).toEqual([path, null]);
    }
    expect(drawn).toHaveLength(asked);
  });

  it('give way at once when something else is published, and when the link is revoked', async () => {
    const path = `/r/${token}`;
    expect(await ask(path)).not.toBeNull();
    await publish(2);
    expect(await ask(path)).toBeNull();
    await expect.poll(() => ask(path)).not.toBeNull();
    await revokeLink(store.db, token);
    expect(await ask(path)).toBeNull();
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixtureRecap } from '@/cards/fixture-recap';
import { createEdition } from '@/server/editions/create';
import type { Rendered } from '@/share/render-ahead';
import { annum, startAnnum } from '../support/run-node';
import { S3_KEYS, startS3Server } from '../support/s3-server';
import { createTestStore, type TestStore } from '../support/test-store';

let store: TestStore;
let folder: string;

beforeAll(async () => {
  store = await createTestStore('sqlite');
  folder = mkdtempSync(join(tmpdir(), 'annum-render-'));
  await createEdition(store.db, { id: 'music-2025', pack: 'music', year: 2025, zone: 'Asia/Seoul' });
  await store.db.client.run.create({ data: { id: 'r1', editionId: 'music-2025', version: 1, status: 'done', recaps: 2, createdAtMs: 1n } });
  for (const userId of ['jun', 'mina']) {
    const payload = JSON.stringify({ ...fixtureRecap('ko'), edition: 'music-2025', user: { id: userId, name: '미나' } });
    const hash = createHash('sha256').update(payload).digest('hex');
    await store.db.client.recap.create({ data: { editionId: 'music-2025', version: 1, userId, payload, hash } });
  }
});
afterAll(async () => {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
});

const options = (env: Record<string, string> = {}) => ({ cwd: folder, env: { DATABASE_URL: store.url, DATA_DIR: folder, ...env } });
const PREVIEWS = ['render', 'music-2025', '--size', 'preview', '--lang', 'ko', '--threads', '2'];

it('draws everybody into a bucket, the same picture of two people once, and nothing a second time', async () => {
  const server = await startS3Server('pictures');
  try {
    const { accessKeyId, secretAccessKey, region } = S3_KEYS;
    const bucket = options({
      S3_ENDPOINT: server.endpoint,
      S3_BUCKET: 'pictures',
      S3_REGION: region,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    });
    const first = await annum([...PREVIEWS, '--json'], bucket);
    expect(first.stderr).toBe('');
    const drawn = JSON.parse(first.stdout) as Rendered & { place: string };
    expect(drawn.place).toContain('pictures');
    expect(drawn.drawn).toBe(drawn.pictures / 2);
    expect(drawn).toMatchObject({ people: 2, kept: drawn.drawn, version: 1 });
    expect(server.objects.size).toBe(drawn.drawn);
    for (const { body, type } of server.objects.values()) {
      expect(type).toBe('image/png');
      expect(body.subarray(1, 4).toString()).toBe('PNG');
    }
    const again = JSON.parse((await annum([...PREVIEWS, '--json'], bucket)).stdout) as Rendered;
    expect(again).toMatchObject({ pictures: drawn.pictures, drawn: 0, kept: drawn.pictures, bytes: 0 });
    const refused = await annum(PREVIEWS, { ...bucket, env: { ...bucket.env, S3_SECRET_ACCESS_KEY: 'another' } });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/Are the S3_ variables right/);
  } finally {
    await server.stop();
  }
});

it('goes on after a kill -9 with what is missing, and leaves only whole pictures', async () => {
  const pictures = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  const killed = startAnnum(PREVIEWS, options());
  await vi.waitFor(() => expect(pictures().length).toBeGreaterThan(1), { timeout: 120_000, interval: 5 });
  killed.child.kill('SIGKILL');
  await killed.ended;
  const before = pictures().length;
  const { drawn, kept, pictures: asked } = JSON.parse((await annum([...PREVIEWS, '--json'], options())).stdout) as Rendered;
  expect(drawn).toBe(asked / 2 - before);
  expect(kept).toBe(asked - drawn);
  for (const name of pictures()) expect(readFileSync(join(folder, name)).subarray(-8, -4).toString(), name).toBe('IEND');
});

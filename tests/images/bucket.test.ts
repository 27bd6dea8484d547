import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { openPictureBucket } from '@/share/picture-bucket';
import { type PictureJob, pictureKey } from '@/share/picture-job';
import type { PicturePool } from '@/share/picture-pool';
import { createPictureService } from '@/share/picture-service';
import { picturesAfar } from '@/share/pictures-afar';
import { bucketShelf, renderAhead } from '@/share/render-ahead';
import { S3_KEYS, type S3Server, startS3Server } from '../support/s3-server';

let server: S3Server;
let folder: string;
beforeEach(async () => {
  server = await startS3Server('annum');
  folder = mkdtempSync(join(tmpdir(), 'annum-bucket-'));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const bucket = (changes: Partial<Parameters<typeof openPictureBucket>[0]> = {}, retries = 1) =>
  openPictureBucket({ endpoint: server.endpoint, bucket: 'annum', ...S3_KEYS, ...changes }, { retries });
const png = (bytes = 200) => Buffer.concat([Buffer.alloc(bytes, 7), Buffer.from('IEND'), Buffer.alloc(4)]);
const KEY = 'ab'.repeat(32);

const story = fixtureStory('en', 'dusk');
const jobs = (label: string): PictureJob[] =>
  (['streak', 'total', 'race'] as const).map((card) => ({ story: { ...story, label }, card, size: 'preview' }));

function counting(): PicturePool & { drawn: () => number } {
  let drawn = 0;
  return {
    threads: 2,
    draw: async () => {
      drawn++;
      return png();
    },
    close: async () => undefined,
    drawn: () => drawn,
  };
}

describe('a bucket of pictures', () => {
  it('gives back what was put there, named and typed', async () => {
    const pictures = bucket();
    expect(await pictures.read(KEY)).toBeUndefined();
    await pictures.write(KEY, png());
    expect(await pictures.read(KEY)).toEqual(png());
    expect([...server.objects]).toEqual([[`pictures/ab/${KEY}.png`, { body: png(), type: 'image/png' }]]);
  });

  it('is listed page after page, and only its pictures', async () => {
    const keys = Array.from({ length: 7 }, (_, i) => `${i}`.repeat(64));
    for (const key of keys) await bucket().write(key, png());
    server.objects.set('pictures/readme.txt', { body: png(), type: undefined });
    server.objects.set('other/00.png', { body: png(), type: undefined });
    const listed: string[] = [];
    for await (const page of bucket().list()) listed.push(...page);
    expect(listed).toEqual(keys);
  });

  it('does not serve what is not a whole picture', async () => {
    await bucket().write(KEY, png().subarray(0, 150));
    expect(await bucket().read(KEY)).toBeUndefined();
  });

  it('says what the server has against a request, and never the secret', async () => {
    for (const [changes, code, said] of [
      [{ secretAccessKey: 'guess' }, 'forbidden', /SignatureDoesNotMatch/],
      [{ accessKeyId: 'nobody' }, 'forbidden', /InvalidAccessKeyId/],
      [{ bucket: 'elsewhere' }, 'unavailable', /NoSuchBucket/],
      [{ endpoint: 'http://127.0.0.1:1' }, 'unavailable', /cannot be reached/],
    ] as const) {
      const refused = await bucket(changes)
        .write(KEY, png())
        .then(
          () => undefined,
          (error: Error) => error,
        );
      expect(refused).toMatchObject({ code, message: expect.stringMatching(said) });
      expect(JSON.stringify(refused) + String(refused)).not.toMatch(/sesame|guess/);
    }
  });

  it('is asked again when it is busy', async () => {
    server.trouble.push(503, 429);
    await bucket({}, 2).write(KEY, png());
    expect(server.objects.size).toBe(1);
    server.trouble.push(503, 503);
    await expect(bucket({}, 1).read(KEY)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('503 (SlowDown)'),
    });
  });
});

describe('drawing ahead into a bucket', () => {
  it('stores every picture once and goes on where it stopped', async () => {
    const first = counting();
    const shelf = await bucketShelf(bucket());
    expect(await renderAhead([...jobs('2025'), ...jobs('2025')], { pool: first, shelf })).toMatchObject({ pictures: 6, drawn: 3, kept: 3 });
    expect(server.objects.size).toBe(3);

    server.asked.length = 0;
    const second = counting();
    const again = await renderAhead([...jobs('2025'), ...jobs('2024')], { pool: second, shelf: await bucketShelf(bucket()) });
    expect(again).toMatchObject({ pictures: 6, drawn: 3, kept: 3 });
    // Two pages of three pictures tell what is there: no question a picture.
    expect(server.asked.map((line) => line.split(' ')[0])).toEqual(['GET', 'GET', 'PUT', 'PUT', 'PUT']);
  });

  it('ends with the first picture that the bucket does not take', async () => {
    const shelf = await bucketShelf(bucket());
    server.trouble.push(400);
    await expect(renderAhead(jobs('2025'), { pool: counting(), shelf })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is what the server serves: fetched once, then kept here', async () => {
    await renderAhead(jobs('2025'), { pool: counting(), shelf: await bucketShelf(bucket()) });
    server.asked.length = 0;
    const [job] = jobs('2025') as [PictureJob];
    const render = async () => {
      throw new Error('drawn again');
    };
    const serving = () => createPictureService({ folder, afar: picturesAfar(bucket()), render });
    expect((await serving().picture(job))?.png).toEqual(png());
    expect((await serving().picture(job))?.png).toEqual(png());
    expect(server.asked).toEqual([`GET /annum/pictures/${pictureKey(job)?.slice(0, 2)}/${pictureKey(job)}.png`]);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  });

  it('is drawn at the server where the bucket lacks it, and while the bucket fails', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
    let now = 0;
    const pictures = picturesAfar(bucket({}, 0), () => now);
    expect(await pictures.read(KEY)).toBeUndefined();
    expect(await pictures.read(KEY)).toBeUndefined();
    expect(server.asked).toHaveLength(1);

    server.trouble.push(500, 500);
    const other = 'cd'.repeat(32);
    for (let i = 0; i < 3; i++) expect(await pictures.read(other)).toBeUndefined();
    now = 30_000;
    for (let i = 0; i < 3; i++) expect(await pictures.read(other)).toBeUndefined();
    expect(server.asked).toHaveLength(3);
    expect(complain).toHaveBeenCalledTimes(1);

    await bucket().write(other, png());
    now = 60_000;
    expect(await pictures.read(other)).toEqual(png());
  });
});

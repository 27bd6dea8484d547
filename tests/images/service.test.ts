import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { openPictureFiles } from '@/share/picture-files';
import { type PictureJob, pictureKey } from '@/share/picture-job';
import { createPictureService, type PictureServiceOptions } from '@/share/picture-service';

const story = fixtureStory('en', 'dusk');
const job: PictureJob = { story, card: 'standing', size: 'preview' };
const KEY = pictureKey(job) ?? '';
/** Ends as a PNG does; nothing here looks further. */
const png = (bytes = 200) => Buffer.concat([Buffer.alloc(bytes, 7), Buffer.from('IEND'), Buffer.alloc(4)]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annum-pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A service whose drawing waits until it is told to go on. */
function held(options: Partial<PictureServiceOptions> = {}) {
  let drawn = 0;
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const render = async () => {
    drawn++;
    await gate;
    return png();
  };
  const service = createPictureService({ folder, render, atOnce: 1, waiting: 2, ...options });
  return { service, release: () => release(), drawn: () => drawn };
}

const files = (at: string): string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(at, name)).isFile());

describe('the name of a picture', () => {
  it('is that of everything it is drawn from', () => {
    const others: (PictureJob | undefined)[] = [
      { ...job, size: 'square' },
      { ...job, card: 'summary' },
      { ...job, story: fixtureStory('ko', 'dusk') },
      { ...job, story: fixtureStory('en', 'lime') },
      { ...job, story: { ...story, label: '2024' } },
      { ...job, story: { ...story, ring: { ...story.ring, days: [1, 2, 3] } } },
    ];
    expect(new Set([KEY, ...others.map((other) => other && pictureKey(other))]).size).toBe(others.length + 1);
    expect(pictureKey({ ...job, story: fixtureStory('en', 'dusk') })).toBe(KEY);
    expect(pictureKey({ ...job, story: { ...story, cards: [] } })).toBeUndefined();
  });
});

describe('the picture service', () => {
  it('draws once for all who ask at the same time, and not again afterwards', async () => {
    const { service, release, drawn } = held();
    const asked = Array.from({ length: 50 }, () => service.picture(job));
    release();
    const answers = await Promise.all(asked);
    await service.picture(job);
    expect(drawn()).toBe(1);
    expect(new Set(answers.map((answer) => answer?.key))).toEqual(new Set([KEY]));
  });

  it('finds what another process drew', async () => {
    const first = held();
    first.release();
    const drawn = await first.service.picture(job);
    const second = held();
    expect(await second.service.kept(KEY)).toBeDefined();
    expect((await second.service.picture(job))?.png.equals(drawn?.png ?? Buffer.alloc(0))).toBe(true);
    expect(second.drawn()).toBe(0);
  });

  it('turns away who would wait too long, and recovers', async () => {
    const { service, release, drawn } = held();
    const stories = Array.from({ length: 6 }, (_, i) => ({ ...job, story: { ...story, label: String(i) } }));
    const asked: Promise<unknown>[] = [];
    // Which three are turned away is up to the disk: each looks for its picture there first.
    const turnedAway: unknown[] = [];
    const full = new Promise<void>((resolve) => {
      for (const one of stories) asked.push(service.picture(one).catch((error: unknown) => turnedAway.push(error) === 3 && resolve()));
    });
    await full;
    for (const error of turnedAway) expect(error).toMatchObject({ code: 'busy', data: { retryAfterSeconds: 2 } });
    release();
    expect((await Promise.all(asked)).filter((answer) => typeof answer === 'object')).toHaveLength(3);
    expect(drawn()).toBe(3);
    expect(await service.picture(stories[5] ?? job)).toHaveProperty('png');
  });

  it('turns away who waited too long in the queue', async () => {
    const { service, release } = held({ patienceMs: 1 });
    const first = service.picture(job);
    await expect(service.picture({ ...job, size: 'story' })).rejects.toMatchObject({ code: 'busy' });
    release();
    expect(await first).toHaveProperty('png');
  });

  it('tries again after a failure, and says nothing of a card that is not there', async () => {
    let tries = 0;
    const service = createPictureService({
      folder,
      render: async () => {
        if (tries++ === 0) throw new Error('out of ink');
        return png();
      },
    });
    await expect(service.picture(job)).rejects.toThrow('out of ink');
    expect(await service.picture(job)).toHaveProperty('png');
    expect(await service.picture({ ...job, story: { ...story, cards: [] } })).toBeUndefined();
  });

  it('serves without keeping where nothing can be written', async () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');
    const { service, release } = held({ folder: file });
    release();
    expect(await service.picture(job)).toHaveProperty('png');
  });
});

describe('the pictures on disk', () => {
  it('are written whole or not at all, and a broken one is not served', async () => {
    const cache = openPictureFiles(folder, 1_000_000);
    await cache.write(KEY, png());
    expect(await cache.read(KEY)).toEqual(png());
    const [path = ''] = files(folder);
    expect(path).toMatch(/^[0-9a-f]{2}[/\\][0-9a-f]{64}\.png$/);
    truncateSync(join(folder, path), 50);
    expect(await cache.read(KEY)).toBeUndefined();
    await Promise.all(Array.from({ length: 8 }, () => cache.write(KEY, png())));
    expect(files(folder)).toEqual([path]);
    expect(readFileSync(join(folder, path))).toEqual(png());
  });

  it('make room by forgetting what was not looked at for longest', async () => {
    const cache = openPictureFiles(folder, 10_000);
    const keys = Array.from({ length: 9 }, (_, i) => String(i).repeat(64));
    for (const [i, key] of keys.entries()) {
      const shelf = join(folder, key.slice(0, 2));
      mkdirSync(shelf, { recursive: true });
      writeFileSync(join(shelf, `${key}.png`), png(1000));
      utimesSync(join(shelf, `${key}.png`), 1000 + i, 1000 + i);
    }
    await cache.write('f'.repeat(64), png(3000));
    expect(await cache.read(keys[0] ?? '')).toBeUndefined();
    expect(await cache.read(keys[8] ?? '')).toBeDefined();
    expect(await cache.read('f'.repeat(64))).toBeDefined();
    const total = files(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(total).toBeLessThanOrEqual(10_000);
  });
});

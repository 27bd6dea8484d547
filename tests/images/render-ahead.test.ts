import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import type { StoryModel } from '@/model/card';
import type { PictureJob } from '@/share/picture-job';
import { createPicturePool, type PicturePool } from '@/share/picture-pool';
import { createPictureService } from '@/share/picture-service';
import { renderCard } from '@/share/render';
import { folderShelf, renderAhead } from '@/share/render-ahead';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annum-ahead-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const story = fixtureStory('en', 'dusk');
/** Somebody with the same cards and another year. */
const neighbour: StoryModel = { ...story, ring: { ...story.ring, days: story.ring.days.toReversed() } };
const png = (bytes = 200) => Buffer.concat([Buffer.alloc(bytes, 7), Buffer.from('IEND'), Buffer.alloc(4)]);
const pictures = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));

/** A pool that draws nothing, and counts. */
function counting(fail?: (job: PictureJob) => boolean): PicturePool & { drawn: () => number } {
  let drawn = 0;
  return {
    threads: 2,
    draw: async (job) => {
      if (fail?.(job)) throw new Error('out of ink');
      drawn++;
      return png();
    },
    close: async () => undefined,
    drawn: () => drawn,
  };
}

const jobs = (stories: readonly StoryModel[]): PictureJob[] =>
  stories.flatMap((one) => [
    { story: one, card: 'streak', size: 'preview' } as const,
    { story: one, card: 'total', size: 'preview' } as const,
    { story: one, card: 'poster', size: 'poster' } as const,
  ]);

describe('drawing ahead', () => {
  it('draws what is not there, once for all who have the same picture', async () => {
    const pool = counting();
    const shelf = folderShelf(folder);
    const done = await renderAhead(jobs([story, neighbour, story]), { pool, shelf });
    // The streak is the same for both; the ring is not.
    expect(done).toEqual({ pictures: 9, drawn: 5, kept: 4, bytes: 5 * png().length });
    expect(pictures()).toHaveLength(5);
    expect(await renderAhead(jobs([story, neighbour]), { pool, shelf })).toMatchObject({ drawn: 0, kept: 6 });
    expect(pool.drawn()).toBe(5);
  });

  it('keeps what is drawn when it is stopped, and goes on from there', async () => {
    const stop = new AbortController();
    async function* interrupted() {
      for (const [i, job] of jobs([story, neighbour]).entries()) {
        if (i === 3) stop.abort(new Error('enough'));
        yield job;
      }
    }
    const shelf = folderShelf(folder);
    await expect(renderAhead(interrupted(), { pool: counting(), shelf, signal: stop.signal })).rejects.toThrow('enough');
    const before = pictures().length;
    expect(before).toBeGreaterThan(0);
    const rest = counting();
    await renderAhead(jobs([story, neighbour]), { pool: rest, shelf });
    expect(rest.drawn()).toBe(5 - before);
  });

  it('fails with the first picture that cannot be drawn or written', async () => {
    const failing = counting(({ card }) => card === 'total');
    await expect(renderAhead(jobs([story]), { pool: failing, shelf: folderShelf(folder) })).rejects.toThrow('out of ink');
    const inTheWay = join(folder, 'file');
    writeFileSync(inTheWay, '');
    await expect(renderAhead(jobs([story]), { pool: counting(), shelf: folderShelf(inTheWay) })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('is what the server serves, without drawing again', async () => {
    const shelf = folderShelf(join(folder, 'rendered'));
    await renderAhead(jobs([story]), { pool: counting(), shelf });
    const draw = async () => {
      throw new Error('drawn again');
    };
    const service = createPictureService({ folder: join(folder, 'pictures'), ahead: join(folder, 'rendered'), render: draw });
    expect((await service.picture({ story, card: 'total', size: 'preview' }))?.png).toEqual(png());
    await expect(service.picture({ story, card: 'total', size: 'story' })).rejects.toThrow('drawn again');
    expect(pictures().every((name) => statSync(join(folder, name)).size > 0)).toBe(true);
  });
});

describe('the drawing threads', () => {
  it('draw what is drawn here, know which cards there are, and end with the pool', async () => {
    const pool = createPicturePool(2);
    try {
      const [drawn, none, here] = await Promise.all([
        pool.draw({ story, card: 'streak', size: 'preview' }),
        pool.draw({ story: { ...story, cards: [] }, card: 'streak', size: 'preview' }),
        renderCard(story, 'streak', 'preview'),
      ]);
      expect(none).toBeUndefined();
      expect(here && drawn?.equals(here)).toBe(true);
      // What cannot be drawn is a failure of that picture only.
      const broken = { ...story, cards: story.cards.map((card) => (card.kind === 'clock' ? { ...card, hours: null } : card)) };
      await expect(pool.draw({ story: broken as unknown as StoryModel, card: 'clock', size: 'preview' })).rejects.toThrow();
      expect(await pool.draw({ story, card: 'clock', size: 'preview' })).toBeInstanceOf(Buffer);
    } finally {
      await pool.close();
    }
  });
});

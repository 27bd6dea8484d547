import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { renderCard } from '@/share/render';
import { readsLeftward } from '@/share/text-painter';
import { planText } from '@/share/text-plan';
import { groundOf } from '@/ui/themes';
import { isGround } from './compare';

const story = fixtureStory('en', 'dusk');
const index = story.cards.findIndex(({ kind }) => kind === 'obsession');
const onGround = isGround(groundOf('dusk', index, story.cards.length));

/** The first line of the name on its own card, as columns: how much of each is ink. */
async function inkOf(name: string): Promise<{ columns: number[]; hash: string }> {
  const cards = story.cards.map((card) => (card.kind === 'obsession' ? { ...card, name, hero: { ...card.hero, value: 1 } } : card));
  const png = await renderCard({ ...story, cards }, 'obsession', 'preview');
  const { data, info } = await sharp(png)
    .extract({ left: 590, top: 30, width: 560, height: 250 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = Array.from({ length: info.width }, () => 0);
  for (let i = 0; i < data.length; i += 3) {
    if (onGround(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)) continue;
    const x = (i / 3) % info.width;
    columns[x] = (columns[x] ?? 0) + 1;
  }
  return { columns, hash: data.toString('base64') };
}

/** Runs of columns without ink between the first and the last with some. */
function gaps(columns: readonly number[]): number {
  const inked = columns.flatMap((ink, x) => (ink > 0 ? [x] : []));
  return inked.filter((x, i) => i > 0 && x - (inked[i - 1] ?? x) > 1).length;
}

describe('scripts that join their letters', () => {
  it('are joined: a word is one stroke, and not its letters side by side', async () => {
    // Five letters that all join; set apart by U+200C they do not.
    const [joined, apart] = [await inkOf('سسسسس'), await inkOf('س س س س س')];
    expect(gaps(joined.columns)).toBe(0);
    expect(gaps(apart.columns)).toBe(4);
  });

  it('keep the dots that tell letters apart', async () => {
    const hashes = await Promise.all(['بب', 'تت', 'ثث', 'نن', 'يي', 'فقة', 'فقه'].map(async (word) => (await inkOf(word)).hash));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('read from the right: what is said first stands there', async () => {
    // Tall letters first, low ones last: the tall ones are on the right.
    const { columns } = await inkOf('ااا سسس');
    const inked = columns.flatMap((ink, x) => (ink > 0 ? [x] : []));
    const middle = ((inked[0] ?? 0) + (inked.at(-1) ?? 0)) / 2;
    const low = columns.filter((_, x) => x < middle).filter((ink) => ink > 0).length;
    const high = columns.filter((_, x) => x >= middle).filter((ink) => ink > 0).length;
    expect(low).toBeGreaterThan(high);
  });

  it('know their direction by their first letter', () => {
    expect(['فرقة', '2025 فرقة', 'להקת'].map(readsLeftward)).toEqual([true, true, true]);
    expect(['Radio فرقة', '2025', '', '한밤'].map(readsLeftward)).toEqual([false, false, false, false]);
  });

  it('are put in their order where they are written out of it', async () => {
    // The vowel sign stands before the consonant that it follows in the text.
    const [ki, k] = [await inkOf('कि'), await inkOf('क')];
    const start = (columns: readonly number[]) => columns.findIndex((ink) => ink > 0);
    expect(gaps(ki.columns)).toBeLessThanOrEqual(1);
    expect(start(ki.columns)).toBeLessThanOrEqual(start(k.columns) + 2);
  });
});

describe('a width that is measured', () => {
  it.each([
    'فرقة موسيقى منتصف الليل',
    'आधी रात का रेडियो',
    'วงดนตรีเที่ยงคืน',
    '한밤의 라디오',
    'かすみ草',
    'Полуночное радио',
    'AVATAR To Wave',
  ])('of %s is never less than what is drawn, and little more', async (name) => {
    const plan = planText([name], 'en');
    const { columns } = await inkOf(plan.clean(name));
    const inked = columns.flatMap((ink, x) => (ink > 0 ? [x] : []));
    const drawn = (inked.at(-1) ?? 0) - (inked[0] ?? 0);
    // The card sets the name at the largest size that its width holds.
    const ems = plan.measure(plan.clean(name), { voice: 'display', size: 1, tracking: -0.035 });
    const size = Math.min(110, Math.floor((550 * 0.985) / ems));
    expect(drawn).toBeLessThanOrEqual(ems * size + 2);
    expect(drawn).toBeGreaterThan(ems * size * 0.86);
  });
});

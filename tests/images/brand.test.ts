import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureStory } from '@/cards/fixtures';
import { brandSchema } from '@/model/brand';
import { CARD_KINDS } from '@/model/card';
import { THEMES } from '@/model/edition';
import { RINGLESS } from '@/share/picture-job';
import { layOutCard, renderCard } from '@/share/render';
import { contrast } from '@/ui/color';
import { groundOf } from '@/ui/themes';
import { coloursIn } from './compare';
import { packWith } from './pack-with';

const CARDS = 14;
const AA = 4.5;
const AA_LARGE = 3;

/** Every pair of colours that carries words, with what WCAG 2.2 (1.4.3) asks of it. */
function pairsOf(theme: (typeof THEMES)[number], brand?: { color?: string; accent?: string }) {
  return Array.from({ length: CARDS }, (_, i) => groundOf(theme, i, CARDS, brand)).flatMap((ground) => [
    { pair: 'ink', ratio: contrast(ground.ink, ground.background), least: AA },
    { pair: 'muted', ratio: contrast(ground.muted, ground.background), least: AA },
    { pair: 'ink on the form', ratio: contrast(ground.ink, ground.form), least: AA },
    { pair: 'muted on the form', ratio: contrast(ground.muted, ground.form), least: AA },
    { pair: 'shout on the form', ratio: contrast(ground.shout, ground.form), least: AA_LARGE },
    { pair: 'pill', ratio: contrast(ground.pill.ink, ground.pill.background), least: AA },
    { pair: 'pill muted', ratio: contrast(ground.pill.muted, ground.pill.background), least: AA },
    { pair: 'shout', ratio: contrast(ground.shout, ground.background), least: AA_LARGE },
    ...ground.letters.map((letter) => ({ pair: 'letters', ratio: contrast(letter, ground.background), least: AA_LARGE })),
  ]);
}

const tooFaint = (pairs: ReturnType<typeof pairsOf>) => pairs.filter(({ ratio, least }) => ratio < least);
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe.each(THEMES)('%s', (theme) => {
  it('carries words at AA in every pair', () => expect(tooFaint(pairsOf(theme))).toEqual([]));

  it('does so in any brand colours', () => {
    fc.assert(
      fc.property(hex, hex, (color, accent) => {
        expect(tooFaint(pairsOf(theme, { color, accent }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows a brand colour that words read on as it is', () => {
    for (const color of ['#0f5f3d', '#5a0fa0', '#102a6b']) {
      const loudest = groundOf(theme, CARDS - 2, CARDS, { color });
      expect(loudest.background).toBe(color);
    }
  });
});

describe('the brand', () => {
  const story = { ...fixtureStory('en', 'paper'), brand: { name: 'Lumen FM', color: '#0f5f3d', accent: '#ffd400' } };

  it('stands in the head of a picture in place of our own name', () => {
    const words = JSON.stringify(layOutCard(story, 'streak', 'square')?.words);
    expect(words).not.toContain('annum');
    expect(JSON.stringify(layOutCard(fixtureStory('en', 'paper'), 'streak', 'square')?.words)).not.toContain('Lumen');
  });

  it('puts its logo there', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#ff00ff"/></svg>';
    const logo = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const head = { left: 60, top: 60, width: 300, height: 60 };
    const drawn = async (brand: object) => coloursIn((await renderCard({ ...story, brand }, 'streak', 'square')) ?? Buffer.alloc(0), head);
    expect(await drawn({ ...story.brand, logo })).toContain('#ff00ff');
    expect(await drawn({ logo })).toContain('#ff00ff');
    expect(await drawn(story.brand)).not.toContain('#ff00ff');
    // A file that turns out to be no picture takes nothing else with it.
    expect(await drawn({ ...story.brand, logo: 'data:image/png;base64,AAAA' })).not.toContain('#ff00ff');
  });

  it('is nothing but colours, a short name and a picture that is part of it', () => {
    expect(brandSchema.safeParse({ color: '#0F5F3D' })).toMatchObject({ data: { color: '#0f5f3d' } });
    for (const wrong of [{ color: 'green' }, { accent: '#fff' }, { logo: 'https://example.org/logo.png' }, { name: 'x'.repeat(25) }]) {
      expect(brandSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

it.each(CARD_KINDS)('the picture of %s depends on the ring exactly when its name does', (kind) => {
  const story = fixtureStory('en', 'dusk', packWith(kind).id, true);
  const other = { ...story, ring: { ...story.ring, days: story.ring.days.map((day) => (day % 7) + 1) } };
  const sizes = ['story', 'square', 'preview'] as const;
  const drawing = (from: typeof story) => sizes.map((size) => layOutCard(from, kind, size)?.under);
  const ringless = JSON.stringify(drawing(story)) === JSON.stringify(drawing(other));
  expect(ringless).toBe(RINGLESS.has(kind));
});

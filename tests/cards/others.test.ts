import { describe, expect, it } from 'vitest';
import { cardContext } from '@/cards/card-context';
import { select as community } from '@/cards/community/select';
import { composeStory } from '@/cards/compose';
import { fixtureRecap } from '@/cards/fixture-recap';
import { select as lastYear } from '@/cards/last-year/select';
import { select as mayLove } from '@/cards/may-love/select';
import { select as nextBadge } from '@/cards/next-badge/select';
import { LOCALES, type Locale } from '@/model/pack';
import type { Recap } from '@/model/recap';
import { music } from '@/packs/music/music';
import { packs } from '@/packs/registry';

const context = (locale: Locale = 'en') => cardContext({ locale, pack: music, label: '2025', displayName: null });
const recap = (change: Partial<Recap> = {}): Recap => ({ ...fixtureRecap('en', music), ...change });

describe('last year', () => {
  const bonds = { loyal: [], comeback: null, drifted: [] };
  const told = (change: Partial<Recap>, locale: Locale = 'en') =>
    lastYear(recap(change), context(locale))?.threads.map(({ how, label, name, detail }) => [how, label, name, detail]) ?? null;

  it('tells who stayed, is new, came back and drifted away, each by the first of them', () => {
    expect(told({})).toEqual([
      ['stayed', '2 stayed', 'Midnight Radio', 'number 3 then, number 1 now'],
      ['new', '143 new', '서른 번째 밤', 'met this year'],
      ['back', '6 came back', 'Oso Lumen', 'for the first time since 2021'],
      ['away', '2 drifted away', 'Velvet Tram', 'number 2 then, hardly here now'],
    ]);
    expect(told({}, 'ko')?.map(([, label, , detail]) => `${label}, ${detail}`)).toEqual([
      '그대로 2명, 그때 3위, 지금 1위',
      '새로 만난 143명, 이번에 처음',
      '다시 만난 6명, 2021년 뒤로 처음',
      '멀어진 2명, 그때 2위, 지금은 뜸한 사이',
    ]);
  });

  it('counts one as one, and the same place as one', () => {
    const loyal = [{ name: 'A', place: 4, before: 4 }];
    expect(told({ lastYear: { ...bonds, loyal, drifted: [{ name: 'B', before: 1 }] }, discoveries: null })).toEqual([
      ['stayed', 'Stayed', 'A', 'number 4 in both years'],
      ['away', 'Drifted away', 'B', 'number 1 then, hardly here now'],
    ]);
  });

  it('keeps silent without a year before, and about one thing alone', () => {
    expect(told({ lastYear: null })).toBeNull();
    expect(told({ lastYear: { ...bonds, drifted: [{ name: 'B', before: 1 }] }, discoveries: null })).toBeNull();
    expect(
      told({ lastYear: { ...bonds, comeback: { count: 0, top: null } }, discoveries: { count: 0, top: null, first: null } }),
    ).toBeNull();
  });
});

describe('the next badge', () => {
  const next = (more: number, shown = 5, of = 412) => {
    const [first] = recap().top.creators;
    return nextBadge(recap({ nextBadge: { name: first?.name ?? '', of, shown, more } }), context());
  };

  it('says what was missing, rounded up, in the cohort that it is about', () => {
    expect(next(12.02)).toMatchObject({
      hero: { value: 13, text: '13', suffix: 'minutes' },
      rungs: ['50%', '25%', '10%', '5%'],
      pill: { label: 'the next badge with Midnight Radio', value: 'top 5%' },
      words: { note: 'That much more with Midnight Radio would have put you in the top 5% of 412 people.' },
    });
    expect(next(0.5)?.hero).toMatchObject({ text: '1', suffix: 'minute' });
    expect(next(40, 0.005)?.pill.value).toBe('top 0.005%');
    expect(next(40, 0.005)?.rungs).toEqual(['0.5%', '0.1%', '0.05%', '0.01%', '0.005%']);
  });

  it('is told to those who were near, and in no small group', () => {
    const own = recap().top.creators[0]?.minutes ?? 0;
    expect(next(own)).not.toBeNull();
    expect(next(own + 0.5)).toBeNull();
    expect(next(12, 5, 19)).toBeNull();
    expect(nextBadge(recap({ nextBadge: null }), context())).toBeNull();
  });

  it('is told by no domain in which it would ask to spend more', () => {
    for (const { deck, counts } of packs) expect(deck.includes('next-badge')).toBe(counts.by === 'duration');
  });
});

describe('what one may love', () => {
  it('names up to three, each with those that lead to it and how many people stand behind the first of them', () => {
    expect(mayLove(recap(), context())?.names).toEqual([
      { name: 'Tin Observatory', detail: 'Played by 1,284 people who love Midnight Radio, and by fans of 서른 번째 밤' },
      { name: '파란 골목', detail: 'Played by 903 people who love Paper Lanterns' },
      { name: 'Marisol Vega', detail: 'Played by 412 people who love Midnight Radio, and by fans of Paper Lanterns' },
    ]);
  });

  it('never says what a small group loves, whatever a stored recap holds', () => {
    const found = [
      { name: 'A', through: ['B'], people: 19 },
      { name: 'C', through: ['D'], people: 20 },
    ];
    expect(mayLove(recap({ mayLove: found }), context())?.names.map(({ name }) => name)).toEqual(['C']);
    expect(mayLove(recap({ mayLove: found.slice(0, 1) }), context())).toBeNull();
    expect(mayLove(recap({ mayLove: null }), context())).toBeNull();
  });
});

describe('everybody together', () => {
  const all = { people: 20, value: 1_234_567, creator: { name: 'A', people: 20 } };

  it('are a number of people, their sum, and the creator that the most of them love', () => {
    expect(community(recap({ community: all }), context())).toMatchObject({
      hero: { text: '1,234,567', suffix: 'minutes' },
      people: 20,
      pill: { label: 'in the top five of 20 people', value: 'A' },
      words: { note: '20 listeners. 2 years of music, end to end.' },
    });
  });

  it('are silent when few, and name nobody whom few love', () => {
    expect(community(recap({ community: { ...all, people: 19 } }), context())).toBeNull();
    const unnamed = community(recap({ community: { ...all, creator: { name: 'A', people: 19 } } }), context());
    expect(unnamed?.pill).toBeNull();
    expect(JSON.stringify(unnamed)).not.toContain('"A"');
    expect(community(recap({ community: null }), context())).toBeNull();
  });
});

describe.each(packs.flatMap((pack) => LOCALES.map((locale) => ({ pack, locale, id: pack.id }))))(
  'a story of $id that has more to tell than it should hold ($locale)',
  ({ pack, locale }) => {
    const kinds = (money: boolean, most?: number) =>
      composeStory({ recap: fixtureRecap(locale, pack), pack, label: '2025', theme: 'dusk', locale, money, ...(most && { most }) });

    it('leaves the same cards out for everybody who sees it', () => {
      const [open, whole] = [kinds(false), kinds(true)].map(({ cards }) => cards.map(({ kind }) => kind));
      expect(whole?.filter((kind) => open?.includes(kind))).toEqual(open);
      const everything = kinds(true, 100).cards.map(({ kind }) => kind);
      const gone = everything.filter((kind) => !whole?.includes(kind));
      expect(gone.length).toBeGreaterThan(0);
      expect([...gone].sort()).toEqual([...(pack.spare ?? []).slice(0, gone.length)].sort());
    });
  },
);

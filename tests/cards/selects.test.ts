import { describe, expect, it } from 'vitest';
import { shareText } from '@/i18n/share-text';
import { type CardContext, cardContext } from '../../src/cards/card-context';
import { composeStory } from '../../src/cards/compose';
import { fixtureRecap } from '../../src/cards/fixture-recap';
import { fixtureStory } from '../../src/cards/fixtures';
import { selects } from '../../src/cards/selects';
import { CARD_KINDS, type CardKind, type CardOf } from '../../src/model/card';
import { LOCALES, type Locale } from '../../src/model/pack';
import { type Recap, recapSchema } from '../../src/model/recap';
import { standingOf } from '../../src/model/standing';
import { music } from '../../src/packs/music/music';
import { packs } from '../../src/packs/registry';
import { faultsOf } from '../../src/server/recap/gate';
import { lonelyRecap } from './edge-recap';
import { stringsOf } from './story-strings';

const context = (locale: Locale = 'en'): CardContext => cardContext({ locale, pack: music, label: '2025', displayName: 'Mina' });

/** The card of the fixture recap with some of it changed. */
function card<K extends CardKind>(kind: K, change: Partial<Recap> = {}, locale: Locale = 'en'): CardOf<K> | null {
  return selects[kind]({ ...fixtureRecap(locale), ...change }, context(locale)) as CardOf<K> | null;
}

describe('the fixture recap', () => {
  const told = packs.flatMap((pack) => LOCALES.map((locale) => ({ pack, locale, id: pack.id })));

  it.each(told)('is a recap whose numbers agree ($id, $locale)', ({ pack, locale }) => {
    const recap = recapSchema.parse(fixtureRecap(locale, pack));
    expect(faultsOf(recap)).toEqual([]);
    const sum = (values: readonly { value: number }[]) => values.reduce((all, one) => all + one.value, 0);
    const total = recap.totals[pack.mainMeasure];
    expect(sum(recap.timeline.days)).toBe(total);
    expect(sum(recap.timeline.months)).toBe(total);
    expect(recap.timeline.hours.reduce((a, b) => a + b, 0)).toBeCloseTo(total);
    expect(Math.max(...recap.timeline.days.map((day) => day.value))).toBe(recap.peakDay.value);
    const { from, to, days } = recap.streak;
    expect(recap.timeline.days.filter(({ date }) => date >= from && date <= to)).toHaveLength(days);
    expect(recap.top.creators.reduce((all, one) => all + one[pack.mainMeasure], 0)).toBeLessThanOrEqual(total);
  });

  it('between all packs shows every kind of card', () => {
    expect([...new Set(packs.flatMap(({ deck }) => deck))].sort()).toEqual([...CARD_KINDS].sort());
  });

  it.each(told)('has something to say on every card of the deck, in order ($id, $locale)', ({ pack, locale, id }) => {
    const story = fixtureStory(locale, 'dusk', id, true);
    expect(story.cards.map(({ kind }) => kind)).toEqual(pack.deck);
    for (const { path, text } of stringsOf(story.cards)) {
      expect(text, path).not.toMatch(/undefined|null|NaN|\{|\}|을\(를\)| {2}/);
      if (path.endsWith('.lead')) expect(text, path).not.toMatch(/[!！]|\p{Extended_Pictographic}/u);
    }
  });
});

describe('a recap with hardly anything to tell', () => {
  const compose = (locale: Locale, recap = lonelyRecap()) => composeStory({ recap, pack: music, label: 'L', theme: 'paper', locale });

  it('is valid, and keeps silent where there is nothing true and interesting', () => {
    recapSchema.parse(lonelyRecap());
    expect(compose('en').cards.map(({ kind }) => kind)).toEqual(['intro', 'total', 'clock', 'top-creators', 'archetype', 'summary']);
  });

  it.each(LOCALES)('mentions nobody else while every cohort is silent (%s)', (locale) => {
    // Explanations say that nobody is compared.
    for (const { path, text } of stringsOf({ ...compose(locale), why: {} })) {
      expect(text, path).not.toMatch(/people|listener|others|group|nobody|apart|명 중|리스너|남다르|더 오래 들은/i);
    }
  });

  it.each(LOCALES)('has no year of its own in its words (%s)', (locale) => {
    for (const { path, text } of stringsOf(compose(locale).cards)) expect(text, path).not.toMatch(/(?:19|20)\d\d/);
  });

  it('greets nobody without a name, and anybody by the name given', () => {
    const lead = (displayName: string | null) =>
      composeStory({ recap: lonelyRecap(), pack: music, label: 'L', theme: 'dusk', locale: 'en', displayName }).cards[0]?.words.lead;
    expect(lead(null)).toBe('This is your year, one day at a time.');
    expect(lead('  ')).toBe(lead(null));
    expect(lead('M\u202ei')).toBe('Mi, this is your year, one day at a time.');
  });
});

describe('total', () => {
  const overall = (of: number, median: number) => ({
    overall: { ...standingOf({ greater: 0, atOrAbove: 1, of }, 20), measure: 'minutes' as const, median },
  });

  it('stands beside the median only of a cohort that may speak', () => {
    const minutes = fixtureRecap('en').totals.minutes;
    expect(card('total', { standing: overall(20, 100) })?.median?.ratio).toBe(100 / minutes);
    expect(card('total', { standing: overall(19, 100) })?.median).toBeNull();
    expect(card('total', { standing: overall(20, 0) })?.median).toBeNull();
    expect(card('total', { standing: overall(19, 100) })?.words.alt).not.toMatch(/listener here/);
  });

  it('says that minutes are an estimate, all of them or some, in the note and to screen readers', () => {
    const { totals } = fixtureRecap('en');
    const told = (part: number, locale: Locale = 'en') =>
      card('total', { estimated: { plays: Math.round(totals.plays * part), minutes: totals.minutes * part } }, locale)?.words;
    expect(told(1)?.note).toMatch(/ An estimate: /);
    expect(told(1)?.alt).toMatch(/ An estimate: /);
    expect(told(0.4)?.note).toMatch(/ Partly an estimate: /);
    expect(told(0.4, 'ko')?.note).toMatch(/일부는 어림한 값이에요\.$/);
    expect(told(0.001)?.note).not.toMatch(/estimate/);
    expect(card('total')?.words.note).not.toMatch(/estimate/);
  });

  it.each([
    ['en', /^My music.*: about [\d,]+ minutes\.$/, /^~[\d,]+$/],
    ['ko', /모두 약 [\d만, ]+분\.$/, /^약 [\d만, ]+분?$/],
  ] as const)('says so in what is posted, in %s: beside the number and in the text', (locale, text, number) => {
    const { totals } = fixtureRecap('en');
    const estimated = { estimated: { plays: totals.plays, minutes: totals.minutes } };
    const [total, summary] = [card('total', estimated, locale), card('summary', estimated, locale)];
    if (!total || !summary) throw new Error('no card');
    expect(shareText(total, { locale, title: 'Your music' })).toMatch(text);
    expect(summary.numbers[0]?.value).toMatch(number);
    expect(shareText(summary, { locale, title: '' })).toContain(summary.numbers[0]?.value);
    expect(summary.words.alt).toMatch(/An estimate|어림한/);
    expect(card('summary', {}, locale)?.numbers[0]?.value).not.toMatch(/~|약/);
  });

  it('says the change against the year before without a judgement, and nothing when there is none', () => {
    const recap = fixtureRecap('en');
    const note = (minutes: number | null, locale: Locale = 'en') => {
      const previous = recap.previous && { ...recap.previous, change: { ...recap.previous.change, minutes } };
      return card('total', { previous }, locale)?.words.note.replace(/^.*?[.] ?/, '');
    };
    expect(note(0.184)).toBe('18% more than the year before.');
    expect(note(-0.3)).toBe('A quieter year than the one before, by 30%.');
    expect(note(1.5)).toBe('2.5 times the year before.');
    expect(note(0.004)).toBe('');
    expect(note(null)).toBe('');
    expect(note(-0.3, 'ko')).toBe('한 해 전보다 30% 더 조용했어요.');
    expect(card('total', { previous: null })?.words.note).not.toMatch(/year before/);
  });
});

describe('standing', () => {
  const creators = (...standings: ({ atOrAbove: number; of: number } | null)[]): Partial<Recap> => {
    const recap = fixtureRecap('en');
    const [first] = recap.top.creators;
    if (!first) throw new Error('the fixture has no creators');
    const top = standings.map((one, index) => ({
      ...first,
      name: `C${index + 1}`,
      standing: one && standingOf({ greater: one.atOrAbove - 1, ...one }, recap.minCohort),
    }));
    return { top: { ...recap.top, creators: top } };
  };

  it('is the first one of the list when that may be shown, otherwise the best shown', () => {
    expect(card('standing', creators({ atOrAbove: 40, of: 100 }, { atOrAbove: 1, of: 1000 }))?.name).toBe('C1');
    expect(card('standing', creators({ atOrAbove: 1, of: 19 }, { atOrAbove: 40, of: 100 }, { atOrAbove: 3, of: 100 }))?.name).toBe('C3');
    expect(card('standing', creators({ atOrAbove: 60, of: 100 }, { atOrAbove: 3, of: 100 }, { atOrAbove: 3, of: 100 }))?.name).toBe('C2');
    expect(card('standing', creators({ atOrAbove: 60, of: 100 }, null, { atOrAbove: 1, of: 19 }))).toBeNull();
  });

  it('never trusts a stored percentage of a cohort below the minimum', () => {
    const change = creators({ atOrAbove: 1, of: 20 });
    expect(card('standing', { ...change, minCohort: 20 })?.hero.text).toBe('5');
    expect(card('standing', { ...change, minCohort: 21 })).toBeNull();
    expect(card('top-creators', { ...change, minCohort: 21 })?.badge).toBeNull();
    expect(card('summary', { ...change, minCohort: 21 })?.words.note).toBe('');
  });

  it('writes percentages of the ladder in full', () => {
    const hero = (atOrAbove: number, of: number) => card('standing', creators({ atOrAbove, of }))?.hero;
    expect(hero(1, 1_000_000)).toMatchObject({ value: 0.001, text: '0.001', decimals: 3 });
    expect(hero(7, 100_000)).toMatchObject({ value: 0.007, text: '0.007', decimals: 3 });
    expect(hero(1, 10_000)).toMatchObject({ value: 0.01, text: '0.01', decimals: 2 });
    expect(hero(7, 10_000)).toMatchObject({ value: 0.07, text: '0.07', decimals: 2 });
    expect(hero(1, 1_000)).toMatchObject({ value: 0.1, text: '0.1', decimals: 1 });
    expect(hero(206, 41_200)).toMatchObject({ value: 0.5, text: '0.5', decimals: 1 });
    expect(hero(1, 100)).toMatchObject({ value: 1, text: '1', decimals: 0 });
    expect(hero(115, 1_000)).toMatchObject({ value: 12, text: '12', decimals: 0 });
  });

  it('undoes the percentage exactly, names the group and keeps ties modest', () => {
    const recap = fixtureRecap('ko');
    const [first] = recap.top.creators;
    if (!first) throw new Error('the fixture has no creators');
    const top = { ...recap.top, creators: [{ ...first, standing: standingOf({ greater: 2, atOrAbove: 7, of: 412 }, 20) }] };
    const badge = card('standing', { top }, 'ko');
    expect(badge).toMatchObject({ of: 412, atOrAbove: 7, place: '412명 중 3위' });
    expect(badge?.words.lead).toBe('한밤의 라디오를 들은 412명 중');
    expect(card('standing')?.words.lead).toBe('Of 41,200 people who played Midnight Radio');
    expect(card('standing', {}, 'ko')?.words.alt).toContain('4만 1,200명 중 상위 0.5%예요.');
    expect(card('standing')?.atOrAbove).toBe(206);
  });
});

describe('race', () => {
  const race = (...months: string[]): Partial<Recap> => ({
    race: months.map((names, index) => ({
      month: `2025-${String(index + 1).padStart(2, '0')}`,
      top: [...names].map((name, place) => ({ name, value: 100 - place })),
    })),
  });

  it('needs two months and two names', () => {
    expect(card('race', race('AB'))).toBeNull();
    expect(card('race', race('', 'AB'))).toBeNull();
    expect(card('race', race('A', 'A'))).toBeNull();
    const { timeline } = fixtureRecap('en');
    const months = timeline.months.map(({ month }, index) => ({ month, value: index === 3 ? 100 : 0 }));
    expect(card('race', { ...race('AB', 'AB'), timeline: { ...timeline, months } })).toBeNull();
    expect(card('race', race('AB', 'AB'))).not.toBeNull();
  });

  it('knows when the lead was taken for good', () => {
    expect(card('race', race('AB', 'BA', 'AB', 'AB'))?.words.note).toBe('A took the lead in March and kept it.');
    expect(card('race', race('', 'AB', 'AB'))?.words.note).toBe('A led from the first month to the last.');
  });

  it('gives every name a lane, those that fell out last, and keeps two of one name apart', () => {
    const lanes = card('race', race('ABC', 'BAD', 'BBA'))?.lanes.map(({ name, ranks }) => [name, ...ranks]);
    expect(lanes).toEqual([
      ['B', 2, 1, 1],
      ['B', null, null, 2],
      ['A', 1, 2, 3],
      ['C', 3, null, null],
      ['D', null, 3, null],
    ]);
  });
});

describe('when there is too little', () => {
  it.each([
    ['streak', { streak: { days: 2, from: '2025-01-01', to: '2025-01-02' } }],
    ['session', { session: { start: '2025-01-01T00:00:00Z', events: 40, value: 59 } }],
    ['session', { session: { start: '2025-01-01T00:00:00Z', events: 4, value: 300 } }],
    ['obsession', { obsession: null }],
    ['obsession', { obsession: { name: 'A', creator: null, date: '2025-01-01', plays: 4 } }],
    ['discoveries', { discoveries: null }],
    ['discoveries', { discoveries: { count: 0, top: null, first: null } }],
    ['top-creators', { top: { creators: [], items: [], collections: [], categories: [] } }],
    ['top-items', { top: { creators: [], items: [], collections: [], categories: [] } }],
    ['clock', { timeline: { months: [], weekdays: Array(7).fill(0), hours: Array(24).fill(0), days: [] } }],
  ] satisfies [CardKind, Partial<Recap>][])('%s says nothing', (kind, change) => {
    expect(card(kind, change)).toBeNull();
    expect(card(kind)).not.toBeNull();
  });
});

describe('single facts', () => {
  it('says lists with their figures to those who cannot see them', () => {
    expect(card('top-items')?.words.alt).toMatch(/^Your top songs: Tide at the Window \(412 plays\), .* and 霞 \(133 plays\)\.$/);
    expect(card('top-creators', {}, 'ko')?.words.alt).toMatch(
      /한밤의 라디오\([\d,]+분\), .* 순이에요\. 1위 아티스트를 들은 41,200명 중 상위 0\.5%예요\.$/,
    );
    expect(card('race')?.words.alt).toMatch(/The final order: Midnight Radio, 서른 번째 밤, /);
  });

  it('points at the days of the window', () => {
    expect(card('peak-day')?.day).toBe(185);
    expect(card('streak')).toMatchObject({ firstDay: 121, lastDay: 200, from: 'May 2', to: 'July 20' });
  });

  it('says "more than n times" only when it is strictly more', () => {
    const day = (value: number) => {
      const { totals } = fixtureRecap('en');
      return card('peak-day', { totals: { ...totals, minutes: 1000, activeDays: 10 }, peakDay: { date: '2025-07-05', value } })?.words.note;
    };
    expect(day(300)).toContain('more than twice');
    expect(day(301)).toContain('more than 3 times');
    expect(day(200)).toBe('A Saturday.');
  });

  it("tells a session's start on the person's own clock", () => {
    const session = { start: '2025-03-09T07:30:00Z', events: 20, value: 120 };
    expect(card('session', { session, timezone: 'America/New_York' })).toMatchObject({
      marks: [{ label: '4 am' }, { label: '5 am' }],
      start: 'March 9, 3:30 am',
    });
    expect(card('session', { session, timezone: 'Pacific/Kiritimati' })?.start).toBe('March 9, 9:30 pm');
    expect(card('session', { session, timezone: 'Asia/Seoul' }, 'ko')?.start).toBe('3월 9일, 오후 4시 30분');
  });

  it('names a weekday only when one stands out', () => {
    const { timeline } = fixtureRecap('en');
    const note = (weekdays: number[]) => card('clock', { timeline: { ...timeline, weekdays } })?.words.note;
    expect(note([10, 10, 10, 10, 20, 10, 10])).toBe('Fridays ran the longest.');
    expect(note([10, 10, 10, 10, 10.5, 10, 10])).toBe('Every day of the week got its share.');
  });

  it('leaves out an archetype that the pack does not know or that nothing speaks for', () => {
    const { archetype } = fixtureRecap('en');
    expect(card('archetype', { archetype: { ...archetype, id: 'gone' } })).toBeNull();
    expect(card('archetype', { archetype: { ...archetype, figures: { ...archetype.figures, nightShare: null } } })).toBeNull();
    expect(card('summary', { archetype: { ...archetype, id: 'gone' } })?.archetype).toBeNull();
    const marathon = { ...archetype, id: 'marathoner' };
    expect(card('archetype', { archetype: marathon })?.why).toContain('5 hours and 12 minutes');
  });
});
